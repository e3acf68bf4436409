use std.security;
treaty t {
    in force from 1900-01-01;
    parties { germany, france; }
    article 1 { when any state a atacks any member v then every member except a must sanction b; }
    article 2 { every membr must not attack any member of tt; }
}
scenario s { 1900-03-01: germny attacks france; expect on 1900-03-01: france is nutral; use world w; }
