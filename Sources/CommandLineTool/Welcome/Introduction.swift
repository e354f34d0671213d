import Diagnostics

/// What `parcours` says by itself: what it is for, the three things that one can do, where to begin.
enum Introduction {
    static let text = BilingualText(
        fr: """
            Parcours lit le catalogue de formations d’un site, et en tire ce que le site ne donne pas.

            Pour commencer, dans le dossier du site :
              parcours init      écrit parcours.yml, d’après le site et vos réponses

            Ensuite, vous pouvez :
              faire les paquets à importer dans votre plateforme de formation
                parcours export --for moodle
              faire un jeu de données ouvert, puis le publier
                parcours export --format dataset
                parcours publish export
              faire les flux qui annoncent les nouveautés
                parcours export --format rss --format atom

            « parcours export » fait les trois à la fois ; avant cela, « parcours preview » les montre dans un navigateur.
            « parcours --help » donne toutes les commandes.
            """,
        en: """
            Parcours reads the course catalogue of a site, and makes of it what the site doesn’t give.

            To begin, in the site’s folder:
              parcours init      writes parcours.yml, from the site and your answers

            Then you can:
              make the packages to import into your learning platform
                parcours export --for moodle
              make an open dataset, then publish it
                parcours export --format dataset
                parcours publish export
              make the feeds that announce what is new
                parcours export --format rss --format atom

            “parcours export” does all three at once; before that, “parcours preview” shows them in a browser.
            “parcours --help” lists every command.
            """)
}
