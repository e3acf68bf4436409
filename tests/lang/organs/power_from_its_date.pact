# A council has the power of its rules of voting from the entry into force of its treaty: what asks for it that
# day sees it at once, and what has stood until then goes on.
use std.security;
action rule/rules/ruled(o: organ, on s: state);
treaty charter {
    in force from 1930-01-10;
    parties { p; }
    organ council { permanent p;  adopts if p favours; }
}
treaty t {
    parties { r, q; }
    article 1 { when today < 1930-01-10 or council is empowered to rule
                then every member must notify any other member before 1930-01-20; }
}
scenario once {
    1930-01-05: r notifies q;
    expect on 1930-01-09: council is not empowered to rule on q;
    expect on 1930-01-10: council is empowered to rule on q;
    expect on 1930-01-11: r is not obliged to notify q because fulfilled;
    expect on 1930-01-11: q is obliged to notify;
}
