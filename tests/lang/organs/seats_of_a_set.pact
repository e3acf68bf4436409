# All of a set may have seats: an assembly of all members, as they accede and leave.
action decide/decides/decided(o: organ);
treaty t {
    in force from 1946-01-01;
    parties { a, b, c; d from 1950-01-01 until 1960-01-01; }
    organ assembly {
        ordinary every member;
        adopts if count of seat s where (s favours) * 2 > count of seat s where (s favours or s opposes);
    }
}
scenario grows {
    1949-01-01: assembly decides { yes a, b; no c; }
    expect assembly has decided and count of seat of assembly s where (true) = 3;
    expect on 1949-12-31: not d in ordinary of assembly;
    1950-01-01: assembly decides { yes a, b; no c, d; }
    expect assembly has decided and not assembly decides because void by c, d;
    expect on 1960-01-01: not d in seat of assembly;
}
