# W1: one covenant. While a member is attacked every other member, but for those who are neutral, owes three things.
status signatory(s: state);
status neutral(s: state);
ongoing action attack/attacks/attacked(a: state, v: state);
action sanction/sanctions/sanctioned(s: state, t: state);
action cut_trade/cuts_trade/cut_trade(s: state, with t: state);
action assist/assists/assisted(s: state, t: state);

treaty covenant "Covenant" {
    parties { every state s where (s is signatory); }
    article 16 "attack on a member" {
        when any state a attacks any member v then {
            sanctions: every member m except a, v where (not m is neutral) must sanction a;
            trade:     every member m except a, v where (not m is neutral) must cut_trade with a;
            support:   every member m except a, v where (not m is neutral) must not assist a;
        }
    }
}
