# VCLT 54, 60, 62: what a treaty says with the words of std.vclt.
use std.security;
use std.vclt;
treaty pact { signed 1900-01-01;  in force from 1900-02-01;  parties { x, y, z; }
    article 1 { every member must not attack any other member; }
    article 54 { when every member m satisfies (m has agreed_to_terminate pact) then terminates this treaty; }
    article 60 {
        when any member d breaches article 1 then starts in_material_breach(d, pact);
        when any member d is in_material_breach over pact and any member v invokes_suspension over pact against d
        then suspends this treaty for v against d;
    }
    article 62 { when pact is fundamentally_changed and any member s invokes_termination over pact then terminates this treaty for s; } }
scenario breach {
    1901-01-01: x attacks y;
    expect y is forbidden to attack x;
    1901-01-02: y invokes_suspension over pact against x;
    expect y is not forbidden to attack x because suspended;
    expect y is forbidden to attack z and z is forbidden to attack x;
}
scenario change {
    1901-01-01: z invokes_termination over pact;
    expect z in member of pact;
    1902-01-01: pact is fundamentally_changed;
    1902-01-02: z invokes_termination over pact;
    expect not (z in member of pact) and x in member of pact;
}
