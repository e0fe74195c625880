extension Playbook {
  /// Milestones 1 to 4, the phase Forarbejde.
  static let preparationMilestones = [
    MilestoneTemplate(
      number: 1,
      phase: .preparation,
      title: "Opstart af projekt og afklaring af vilkår for samdrift i boligorganisationen",
      shortTitle: "Opstart og vilkår",
      purpose: """
        Projektet får en leder og et fast grundlag. Du finder ud af, hvilke politikker, \
        holdninger og vaner samdriften skal kunne fungere sammen med.
        """,
      outcome: """
        Projektlederen er udpeget, og politikker, strategier, holdninger og uskrevne regler om \
        samdrift er klarlagt.
        """,
      decidedBy: "Drejebogen nævner ingen godkendelse. Projektlederen afklarer vilkårene.",
      checklist: [
        "Udpeg en projektleder, og aftal tid og mandat",
        "Aftal, hvem i ledelsen projektlederen går til",
        "Saml de politikker og strategier, der vedrører driften",
        "Find tidligere erfaringer med samdrift, også de dårlige",
        "Spørg nogle nøglepersoner om holdninger og uskrevne regler",
        "Skriv vilkårene sammen på én side",
        "Afklar, hvad organisationsbestyrelsen skal beslutte eller orienteres om",
      ],
      advice: """
        Spørg dem, der har prøvet samdrift før, hvad der gik skævt. De indvendinger, du hører \
        nu, møder du også senere, og så er du forberedt.
        """
    ),
    MilestoneTemplate(
      number: 2,
      phase: .preparation,
      title: "Godkendelse af oplæg om muligheder og udfordringer ved samdrift",
      shortTitle: "Oplæg godkendes",
      purpose: """
        Ledelsen skal kunne tage stilling på et ærligt grundlag. Oplægget viser, hvad samdrift \
        kan give, hvad der kan blive svært, og hvad de beboervalgte ønsker.
        """,
      outcome: """
        De beboervalgtes ønsker og interesser er vurderet, og oplægget er drøftet og godkendt.
        """,
      decidedBy: "Den driftsansvarlige og den administrative ledelse.",
      decisionRule: .approval,
      appendix: "nr. 1",
      checklist: [
        "Spørg de beboervalgte om ønsker og bekymringer",
        "Beskriv driften i dag: opgaver, timer og udgifter",
        "Beskriv, hvad samdrift kan give beboerne og økonomien",
        "Beskriv ulemper og risici lige så tydeligt",
        "Skriv, hvad samdrift kan betyde for de ansatte",
        "Drøft oplægget med den driftsansvarlige",
        "Få godkendelsen ført til referat",
      ],
      advice: """
        Giv ulemperne lige så meget plads som fordelene. En ledelse, der siger ja med åbne \
        øjne, holder også fast, når det bliver svært.
        """
    ),
    MilestoneTemplate(
      number: 3,
      phase: .preparation,
      title: "Godkendelse af forslag til samdriftsmodel og mål",
      shortTitle: "Samdriftsmodel og mål",
      purpose: """
        Modellen skal bygge på viden og ikke på fornemmelser. Derfor analyserer du først \
        muligheder, udfordringer og interessenter og foreslår derefter en model med mål.
        """,
      outcome: """
        Analysen er færdig med interessentanalyse, og forslaget til model og mål er godkendt.
        """,
      decidedBy: "Den administrative ledelse godkender forslaget.",
      decisionRule: .approval,
      appendix: "nr. 2 og 3",
      checklist: [
        "Lav en interessentanalyse",
        "Foreslå, hvad der bliver fælles, og hvad der bliver lokalt",
        "Regn på udgifter og besparelser for hver afdeling",
        "Foreslå en fordelingsnøgle for de fælles udgifter",
        "Beskriv bemanding og daglig ledelse",
        "Sæt få målbare mål med udgangspunkt og frist",
        "Få godkendelsen ført til referat",
      ],
      advice: """
        Sæt hellere tre mål, du kan måle, end ti, der lyder godt. Notér udgangspunktet nu, for \
        det er svært at finde bagefter.
        """
    ),
    MilestoneTemplate(
      number: 4,
      phase: .preparation,
      title: "Udarbejdelse af plan for inddragelse af beboervalgte og den lokale drift",
      shortTitle: "Plan for inddragelse",
      purpose: """
        Du lægger en plan for, hvordan beboervalgte og medarbejdere kommer til at forstå og \
        acceptere samdriften. Når planen ligger klar, kan udviklingsfasen begynde.
        """,
      outcome: """
        Der er en plan for, hvem der inddrages, hvornår det sker, og hvem der tager samtalen.
        """,
      decidedBy: "Drejebogen nævner ingen godkendelse. I afgør selv, om planen er klar.",
      checklist: [
        "Skriv op, hvilke afdelingsbestyrelser og medarbejdere der skal inddrages",
        "Skriv, hvad de kan påvirke, og hvad der ligger fast",
        "Læg møder, der passer med vagter og afdelingsmøder",
        "Aftal, hvornår og hvordan den enkelte får besked om sit eget job",
        "Find en, der tager imod spørgsmål mellem møderne",
        "Gennemgå planen med den driftsansvarlige",
      ],
      advice: """
        Begynd med mødedatoerne, og regn med mindst fire ugers varsel for et ordinært \
        afdelingsmøde. Sæt også tid af til de samtaler, der ikke står i planen.
        """
    ),
  ]
}
