extension Demo {
  static let jointOffice = "Fælles kontor og hold"

  static let models: [Act] = [
    .model(
      "Som i dag", isAsToday: true,
      organisation: "Hver afdeling har sin egen ejendomsmester.",
      leadership: "Hver ejendomsmester bestemmer selv.", staffing: "Fire medarbejdere i alt",
      hours: 148, premises: "Tre små kontorer", machines: "Hver afdeling har sine egne.",
      pros: "Beboerne kender deres ejendomsmester.",
      cons: "Ingen dækker ferier og sygdom. Maskinerne står stille det meste af tiden.",
      kroner: [(1_210_000, 1_210_000), (1_530_000, 1_530_000), (742_000, 742_000)]),
    .model(
      jointOffice, organisation: "Ét hold på tværs af de tre afdelinger.",
      leadership: "En fælles driftsleder fordeler opgaverne.",
      staffing: "Fire medarbejdere, den ene som driftsleder på halv tid", hours: 148,
      premises: "Baser i Fjordglimt og Havnebakken", machines: "Ét fælles sæt maskiner",
      pros: "Én leder, der kan planlægge for alle tre afdelinger.",
      cons: "Kræver en leder med tid.",
      opportunities: [
        "Hjælp også i ferier og ved sygdom", "Fælles maskiner og indkøb",
        "Flere fag på samme hold", "Beboerne mister den ejendomsmester, de kender",
        "Den mindste afdeling kommer bagest i køen", "Længere vej til arbejdet",
        "Fordelingsnøglen bliver svær at forklare",
      ],
      kroner: [(1_210_000, 1_172_000), (1_530_000, 1_479_000), (742_000, 733_000)],
      tasks: [
        ("Kontor og telefon", .joint, "Én åbningstid for alle"),
        ("Grønne områder", .joint, ""),
        ("Snerydning og glatførebekæmpelse", .joint, "Fælles vagtordning"),
        ("Indkøb og maskiner", .joint, ""),
        ("Trapper og opgange", .shared, "Faste ugentlige dage i Strandengen"),
        ("Flyttesyn", .local, ""), ("Samarbejde med afdelingsbestyrelsen", .local, ""),
      ]),
    .model(
      "Kun fælles maskiner", organisation: "Hver afdeling beholder sin ejendomsmester.",
      leadership: "Ejendomsmestrene mødes hver uge.", staffing: "Fire medarbejdere i alt",
      hours: 148, premises: "Som i dag", machines: "Ét fælles sæt maskiner",
      pros: "Let at begynde på.", cons: "Ingen hjælp i ferier. Lille besparelse.",
      opportunities: ["Fælles maskiner og indkøb", "Fordelingsnøglen bliver svær at forklare"],
      kroner: [(1_210_000, 1_199_000), (1_530_000, 1_517_000), (742_000, 738_000)],
      tasks: [("Indkøb og maskiner", .joint, "")]),
  ]
}
