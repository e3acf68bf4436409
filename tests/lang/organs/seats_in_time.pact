# Seats are sets over states in time; `seat` is all of them; each date makes an instant.
action consult/consults/consulted(a: state, with b: state);
action decide/decides/decided(o: organ);
treaty t {
    in force from 1920-01-10;
    parties { a, b, c; }
    organ council {
        permanent a;
        elected b from 1921-01-01 until 1923-01-01;
        elected b from 1925-01-01;
    }
    article 1 { when any member m where (m in elected of council) then m must not consult with c; }
}
scenario dates {
    expect on 1920-01-09: not a in permanent of council;          # its treaty is not in force
    expect on 1920-01-10: a in permanent of council and a in seat of council and not b in seat of council;
    expect on 1920-12-31: b is not forbidden to consult with c;
    expect on 1921-01-01: b is forbidden to consult with c;
    expect on 1922-12-31: b in elected of council;
    expect on 1923-01-01: b is not forbidden to consult with c because expired;
    expect on 1925-01-01: b is forbidden to consult with c and count of seat of council s where (true) = 2;
}
