import Core

extension Demo {
  static let fjordglimt = "Afd. 1 Fjordglimt"
  static let havnebakken = "Afd. 4 Havnebakken"
  static let strandengen = "Afd. 7 Strandengen"

  static let conditions = [
    NewCondition(
      text: "Beboerne skal kunne møde en medarbejder i afdelingen hver uge", about: .policy,
      consequence: "Modellen skal have faste dage i hver afdeling.",
      source: "Boligforeningens servicepolitik"),
    NewCondition(
      text: "Driften skal koste mindre, uden at servicen falder", about: .strategy,
      consequence: "Målene skal handle om både pris og tilfredshed.",
      source: "Organisationsbestyrelsens strategi for driften"),
    NewCondition(
      text: "Afdelingerne må ikke betale for hinanden", about: .economy,
      consequence: "Fordelingsnøglen skal kunne forklares og regnes efter.",
      source: "Reglerne for almene boligafdelinger"),
    NewCondition(
      text: "Hver ejendomsmester bestemmer selv i sin afdeling", about: .culture,
      isWritten: false, consequence: "Det skal stå klart, hvem der fordeler opgaverne.",
      source: "Samtaler med tre ejendomsmestre"),
    NewCondition(
      text: "Fælles gårdmænd er prøvet før, og det gik ikke", about: .attitude, isWritten: false,
      consequence: "Fortæl tidligt, hvad der bliver anderledes denne gang.",
      source: "Medarbejdere og to bestyrelser"),
  ]

  /// Agreed on after the other conditions were gathered.
  static let agreedCondition = NewCondition(
    text: "Ingen afskediges som følge af samdriften", about: .agreement,
    consequence: "Besparelsen skal komme fra indkøb, maskiner og planlægning.",
    source: "Ledelsens tilsagn til medarbejderne")

  static let opportunities = [
    NewOpportunity(
      sort: .opportunity, text: "Hjælp også i ferier og ved sygdom", stakeholders: ["Beboere"],
      departments: [fjordglimt, havnebakken, strandengen], weight: .large,
      response: "Én vagtplan for alle tre afdelinger.",
      wishes: "Bestyrelserne ønsker hurtigere hjælp, når den faste mand er væk."),
    NewOpportunity(
      sort: .opportunity, text: "Fælles maskiner og indkøb",
      departments: [fjordglimt, havnebakken, strandengen], weight: .medium,
      response: "Aftalerne samles, efterhånden som de udløber."),
    NewOpportunity(
      sort: .opportunity, text: "Flere fag på samme hold", stakeholders: ["Den lokale drift"],
      weight: .medium, response: "Opgaverne fordeles efter, hvem der kan dem."),
    NewOpportunity(
      sort: .challenge, text: "Beboerne mister den ejendomsmester, de kender",
      stakeholders: ["Beboere", "Beboervalgte"], weight: .large,
      response: "Faste folk på faste dage i hver afdeling.",
      wishes: "De beboervalgte vil have et navn og et nummer, de kender."),
    NewOpportunity(
      sort: .challenge, text: "Den mindste afdeling kommer bagest i køen",
      departments: [strandengen], weight: .large,
      response: "Svartiden måles for hver afdeling og vises for bestyrelserne.",
      wishes: "Strandengen vil have sin egen ugentlige dag."),
    NewOpportunity(
      sort: .challenge, text: "Længere vej til arbejdet", stakeholders: ["Den lokale drift"],
      weight: .medium, response: "Base i mere end én afdeling."),
    NewOpportunity(
      sort: .challenge, text: "Nøglen til de fælles udgifter bliver svær at forklare",
      departments: [fjordglimt, havnebakken, strandengen], weight: .medium,
      response: "Et regnestykke for hver afdeling, før den tager stilling."),
  ]

  static let fjordglimtDialogue = NewDialogue(
    stakeholders: ["Bestyrelsen i Fjordglimt"], participants: "Fælleshuset i Fjordglimt",
    topics: "Hvem ringer beboerne til? Bliver lokalt kendskab væk?",
    outcome: "Ét telefonnummer, og Jørn Astrup beholder sine faste opgaver.")

  static let havnebakkenDialogue = NewDialogue(
    stakeholders: ["Bestyrelsen i Havnebakken"], participants: "Beboerlokalet i Havnebakken",
    topics: "Frygter at betale for de andres gårde.",
    outcome: "Timerne registreres for hver afdeling og vises en gang i kvartalet.")

  static let staffDialogue = NewDialogue(
    stakeholders: [
      "Den lokale drift", "Arbejdsmiljørepræsentanten", "Ejendomsmester i Strandengen",
      "Jørn Astrup",
    ],
    participants: "Personalemøde i Havnebakken, alle fire medarbejdere",
    topics: "Køretid, mødested, og hvem der fordeler opgaverne.",
    outcome: "Base i både Fjordglimt og Havnebakken. Driftslederen fordeler opgaverne.")

  static let strandengenDialogue = NewDialogue(
    stakeholders: ["Bestyrelsen i Strandengen", "Vibeke Norup"],
    participants: "Hos formanden i Strandengen",
    topics: "Afdelingen er lille og venter at komme bagest.",
    outcome: "To faste ugentlige dage i Strandengen er skrevet ind i modellen.")
}
