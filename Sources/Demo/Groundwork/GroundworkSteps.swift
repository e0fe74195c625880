extension Demo {
  static let groundworkSteps = [
    Step(.week(-28, .wednesday), 13, 20, leader, .all(conditions)),
    Step(
      .week(-27, .thursday), 11, 35, leader,
      .condition(
        "Ingen afskediges som følge af samdriften", .agreement,
        consequence: "Besparelsen skal komme fra indkøb, maskiner og planlægning.",
        source: "Ledelsens tilsagn til medarbejderne")),
    Step(.week(-24, .wednesday), 14, 20, leader, .all(opportunities)),
  ]

  private static let conditions: [Act] = [
    .condition(
      "Beboerne skal kunne møde en medarbejder i afdelingen hver uge", .policy,
      consequence: "Modellen skal have faste dage i hver afdeling.",
      source: "Boligforeningens servicepolitik"),
    .condition(
      "Driften skal koste mindre, uden at servicen falder", .strategy,
      consequence: "Målene skal handle om både pris og tilfredshed.",
      source: "Organisationsbestyrelsens strategi for driften"),
    .condition(
      "Afdelingerne må ikke betale for hinanden", .economy,
      consequence: "Fordelingsnøglen skal kunne forklares og regnes efter.",
      source: "Reglerne for almene boligafdelinger"),
    .condition(
      "Hver ejendomsmester bestemmer selv i sin afdeling", .culture,
      isWritten: false, consequence: "Det skal stå klart, hvem der fordeler opgaverne.",
      source: "Samtaler med tre ejendomsmestre"),
    .condition(
      "Fælles gårdmænd er prøvet før, og det gik ikke", .attitude, isWritten: false,
      consequence: "Fortæl tidligt, hvad der bliver anderledes denne gang.",
      source: "Medarbejdere og to afdelingsbestyrelser"),
  ]

  private static let opportunities: [Act] = [
    .opportunity(
      .opportunity, "Hjælp også i ferier og ved sygdom", stakeholders: ["Beboere"],
      departments: [fjordglimt, havnebakken, strandengen], weight: .large,
      response: "Én vagtplan for alle tre afdelinger.",
      wishes: "Bestyrelserne ønsker hurtigere hjælp, når den faste mand er væk."),
    .opportunity(
      .opportunity, "Fælles maskiner og indkøb",
      departments: [fjordglimt, havnebakken, strandengen], weight: .medium,
      response: "Aftalerne samles, efterhånden som de udløber."),
    .opportunity(
      .opportunity, "Flere fag på samme hold", stakeholders: ["Den lokale drift"],
      weight: .medium, response: "Opgaverne fordeles efter, hvem der kan dem."),
    .opportunity(
      .challenge, "Beboerne mister den ejendomsmester, de kender",
      stakeholders: ["Beboere", "Beboervalgte"], weight: .large,
      response: "Faste folk på faste dage i hver afdeling.",
      wishes: "De beboervalgte vil have et navn og et nummer, de kender."),
    .opportunity(
      .challenge, "Den mindste afdeling kommer bagest i køen",
      departments: [strandengen], weight: .large,
      response: "Svartiden måles for hver afdeling og vises for afdelingsbestyrelserne.",
      wishes: "Strandengen vil have sin egen ugentlige dag."),
    .opportunity(
      .challenge, "Længere vej til arbejdet", stakeholders: ["Den lokale drift"],
      weight: .medium, response: "Base i mere end én afdeling."),
    .opportunity(
      .challenge, "Fordelingsnøglen bliver svær at forklare",
      departments: [fjordglimt, havnebakken, strandengen], weight: .medium,
      response: "Et regnestykke for hver afdeling, før den tager stilling."),
  ]
}
