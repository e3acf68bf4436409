for question in 'x must help y against w' 'x must help y against v' 'x must help y' 'x must help x'; do $PACTC ask ask_any_on_any.pact --on 1930-01-01 "$question"; done
