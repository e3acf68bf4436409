# note P0540
# Whether there is power may be in doubt, and with it what became of an act; of another text on the act the answer
# to "is empowered" does not depend.
action decree/decrees/decreed(s: state);
action decide/decides/decided(o: organ);
status calm(s: state);
event die/dies/died(s: state) starts extinct(s);
treaty t { parties { p, q, r; }
    organ council { permanent p;  adopts if true; }
    article 1 { when r is calm then council should decide; }
    article 2 { when r is calm then p can decree; } }
scenario lapsed {
    1930-01-01: { p dies;  disputed q dies; }
    expect unknown (council is empowered to decide) because die;
    expect council is empowered to decide because unknown;
}
scenario advised {
    disputed r is calm;
    1930-01-01: p decrees;
    expect council is empowered to decide;
    expect p has decreed because unknown;
}
