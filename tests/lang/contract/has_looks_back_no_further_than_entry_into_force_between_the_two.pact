# Inside a treaty `has V` sees what happened since it is in force between those concerned, not what came before (VCLT 28).
action attack/attacks/attacked(a: state, v: state);
action pay/pays/paid(s: state, to t: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q; w from 1905-01-01; }
    article 1 { when any member a has attacked any member v then a must pay to v; }
}
scenario before_the_treaty {
    1899-12-31: p attacks q;
    expect on 1900-01-01: p has attacked q;                        # outside treaties it looks at everything
    expect on 1900-01-01: p is not obliged to pay to q because not_triggered;
    expect on 1910-01-01: p is not obliged to pay to q because not_triggered;
}
scenario since_the_treaty { 1900-01-01: p attacks q;  expect p is obliged to pay to q; }
scenario before_the_accession {
    1904-12-31: p attacks w;
    expect on 1904-12-31: p is not obliged to pay to w because not_triggered;
    expect on 1905-01-01: p is not obliged to pay to w because not_triggered;
}
scenario since_the_accession { 1905-01-01: p attacks w;  expect p is obliged to pay to w; }
scenario between_two_others { 1904-12-31: p attacks q;  expect p is obliged to pay to q; }
