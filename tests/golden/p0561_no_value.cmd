printf 'double share(const char *s) { (void)s; return 0.0 / 0.0; }\n' | cc -shared -fPIC -x c - -o "$SCRATCH/libshare.so" && $PACTC check --allow-extern "$SCRATCH/libshare.so" p0561_no_value.pact
