# What is void does not happen: it starts no status, triggers nothing, and is not remembered.
status in_session(o: organ);
action open_session/opens_session/opened_session(o: organ) starts in_session(o);
action pay/pays/paid(s: state);
treaty t {
    parties { a, b; }
    organ council { permanent a, b; adopts if every seat s satisfies (s favours); }
    article 1 { when council opens_session then every member must pay within 3 days; }
}
scenario refused {
    1950-01-01: council opens_session { yes a; no b; }
    expect not council is in_session and not council has opened_session because void;
    expect a is not obliged to pay because not_triggered;
    1950-01-02: council opens_session { yes a, b; }
    expect council is in_session and council has opened_session;
    expect a is obliged to pay;
}
