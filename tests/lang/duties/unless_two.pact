# Each `unless` is a way out.
status ready(s: state);
status calm(s: state);
action pay/pays/paid(s: state);
treaty t {
    in force from 1900-01-01;
    parties { p, q, r; }
    article 1 { every member m must pay unless m is ready unless m is calm; }
}
scenario s {
    1890-01-01: { p is ready; q is calm; }
    expect on 1900-01-01: p is not obliged to pay and q is not obliged to pay;
    expect on 1900-01-01: r is obliged to pay;
}
