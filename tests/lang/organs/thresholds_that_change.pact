# Charter 27 as amended: seven votes of eleven until 1965-08-31, then nine of fifteen.
action decide/decides/decided(o: organ);
treaty charter {
    in force from 1945-10-24;
    parties { s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13, s14, s15; }
    organ security_council {
        permanent s1, s2, s3, s4, s5;
        elected s6, s7, s8, s9, s10, s11;
        elected s12, s13, s14, s15 from 1966-01-01;
        adopts until 1965-08-31 if count of seat s where (s favours) >= 7;
        adopts from 1965-08-31 if count of seat s where (s favours) >= 9;
        vetoed by permanent p where (p opposes);
    }
}
scenario amended {
    1965-08-30: security_council decides { yes s1, s2, s3, s4, s5, s6, s7; }
    expect security_council decides;
    1965-08-31: security_council decides { yes s1, s2, s3, s4, s5, s6, s7; }
    expect not security_council decides because void;
    1966-01-01: security_council decides { yes s1, s2, s3, s4, s5, s12, s13, s14, s15; }
    expect security_council decides;
}
