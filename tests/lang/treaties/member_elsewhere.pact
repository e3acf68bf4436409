# error P0213
define insider(s: state) if s in member;
