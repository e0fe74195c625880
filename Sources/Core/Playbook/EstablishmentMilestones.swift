extension Playbook {
  /// Milestones 10 to 12, the phase Etablering.
  static let establishmentMilestones = [
    MilestoneTemplate(
      number: 10,
      phase: .establishment,
      title: "Opfølgning på implementeringsplan og mål",
      shortTitle: "Opfølgning på mål",
      purpose: """
        Følger samdriften planen, og når den sine mål? Du ser på aktiviteter, mål og \
        fordelingsnøgle og retter det, der ikke holder.
        """,
      outcome: """
        Der er fulgt op på aktiviteter og mål, fordelingsnøglen er vurderet, og det er afklaret, om \
        mål, plan eller aftale skal ændres.
        """,
      decidedBy: "Projektlederen vurderer. Skal aftalen ændres, genåbnes milepæl 6.",
      checklist: [
        "Gå implementeringsplanen igennem punkt for punkt",
        "Mål resultaterne, og sammenlign med udgangspunktet",
        "Hold fordelingsnøglen op mod de timer, der faktisk er brugt",
        "Spørg beboervalgte og medarbejdere, hvordan det går",
        "Justér de aktiviteter eller mål, der ikke holder",
        "Vurdér, om milepæl 3, 6 eller 7 skal genåbnes",
      ],
      advice: """
        Et mål, der ikke er nået endnu, er ikke altid forkert, for nogle virkninger kommer \
        sent. Sæt dato på næste måling, før du ændrer målet.
        """,
      mayReopen: [3, 6, 7]
    ),
    MilestoneTemplate(
      number: 11,
      phase: .establishment,
      title: "Formidling af de første resultater til beboervalgte og den lokale drift",
      shortTitle: "De første resultater",
      purpose: """
        Åbenhed holder tilliden og opbakningen ved lige. Fortæl, hvad der lykkedes, hvad der \
        ikke gjorde, og om der er forslag til nye mål.
        """,
      outcome: """
        Beboervalgte, medarbejdere og andre berørte kender resultaterne og eventuelle forslag \
        til nye mål.
        """,
      decidedBy: """
        Drejebogen nævner ingen godkendelse. I afgør selv, om resultaterne er nået ud.
        """,
      checklist: [
        "Skriv resultaterne sammen på én side uden fagsprog",
        "Vis tallene for hver afdeling, også dem, der skuffer",
        "Tal resultaterne igennem med medarbejderne",
        "Fremlæg resultaterne for afdelingsbestyrelserne",
        "Fremlæg eventuelle forslag til nye mål",
        "Saml reaktionerne til evalueringen",
      ],
      advice: """
        Vis hver afdeling dens egne tal. En gennemsnitlig besparelse overbeviser ingen, der \
        selv er kommet til at betale mere.
        """
    ),
    MilestoneTemplate(
      number: 12,
      phase: .establishment,
      title: "Godkendelse af evaluering",
      shortTitle: "Evaluering godkendes",
      purpose: """
        Resultaterne godkendes formelt, så parterne er enige om, hvor langt de er nået. På det \
        grundlag kan driften fortsat gøres billigere og servicen bedre.
        """,
      outcome: """
        Evalueringens resultater er formelt godkendt, og næste skridt for samdriften er \
        beskrevet.
        """,
      decidedBy: "Drejebogen nævner ikke, hvem der godkender. Skriv selv, hvem det er hos jer.",
      decisionRule: .approval,
      checklist: [
        "Skriv, hvem der skal godkende evalueringen",
        "Saml resultater, økonomi og erfaringer i en evaluering",
        "Få godkendelsen ført til referat",
        "Beskriv næste skridt: nye opgaver, mål eller afdelinger",
        "Aftal, hvem der tager sig af samdriften i det daglige",
        "Sæt dato for den næste årlige opfølgning",
      ],
      advice: """
        Aftal en årlig opfølgning, før projektet lukker. Samarbejdet skal stadig passes, når \
        projektet er slut.
        """
    ),
  ]
}
