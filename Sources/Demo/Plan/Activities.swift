extension Demo {
  /// The activities of each area.
  static let plan = [
    (area: "Ledelse og organisering", activities: leadership),
    (area: "Personale", activities: staff),
    (area: "Kontor og it", activities: premises),
    (area: "Maskiner og indkøb", activities: machines),
    (area: "Økonomi", activities: economy),
    (area: "Beboere", activities: residents),
  ]

  private static let leadership = [
    PlannedActivity(
      title: "Udpeg den fælles leder af driften", responsible: chief,
      deadline: .week(-3, .wednesday), milestone: 9),
    PlannedActivity(
      title: "Fordel ansvar og beføjelser i den lokale driftsledelse", responsible: chief,
      start: .week(-2, .monday), deadline: .week(1, .friday), milestone: 9,
      note: "Medarbejderne skal vide, hvem der fordeler opgaverne fra første dag.",
      waitsFor: ["Udpeg den fælles leder af driften"]),
    PlannedActivity(
      title: "Hold faste personalemøder for alle medarbejdere", responsible: manager,
      deadline: .week(2, .tuesday)),
    PlannedActivity(
      title: "Læg arbejdsplaner på tværs af afdelingerne", responsible: manager,
      start: .week(2, .monday), deadline: .week(5, .friday), milestone: 9, hours: 30,
      note: "To faste ugentlige dage i Strandengen.",
      waitsFor: [
        "Fordel ansvar og beføjelser i den lokale driftsledelse", "Aftal en fælles vagtordning",
      ]),
  ]

  private static let staff = [
    PlannedActivity(
      title: "Aftal en fælles vagtordning", responsible: manager, start: .week(-3, .monday),
      deadline: .week(-1, .friday), milestone: 7, hours: 12,
      note: "Drøftes med medarbejderne, før den ligger fast."),
    PlannedActivity(
      title: "Varsl medarbejderne om nye arbejdssteder", responsible: manager,
      start: .week(2, .monday), deadline: .week(4, .friday), milestone: 9,
      note:
        "Spørg HR om hver enkelts varsel. For funktionærer kan det være op til seks måneder, og så "
        + "begynder den ansatte senere på det nye sted.",
      waitsFor: [
        "Fordel ansvar og beføjelser i den lokale driftsledelse", "Aftal en fælles vagtordning",
      ]),
    PlannedActivity(
      title: "Indfør registrering af timer pr. afdeling", responsible: manager,
      start: .week(6, .monday), deadline: .week(8, .friday), milestone: 9,
      waitsFor: ["Giv medarbejderne adgang til de fælles it-systemer"]),
    PlannedActivity(
      title: "Opdatér arbejdspladsvurderingen (APV)", responsible: "Arbejdsmiljørepræsentanten",
      deadline: .week(7, .friday), hours: 8,
      waitsFor: ["Indret baser i Fjordglimt og Havnebakken"]),
    PlannedActivity(
      title: "Afklar kørsel, nøgler og arbejdstøj", responsible: manager,
      deadline: .week(3, .thursday), milestone: 9, kroner: 22_000),
  ]

  private static let premises = [
    PlannedActivity(
      title: "Indret baser i Fjordglimt og Havnebakken", responsible: manager,
      start: .week(2, .monday), deadline: .week(7, .wednesday), milestone: 9,
      departments: [fjordglimt, havnebakken], kroner: 45_000),
    PlannedActivity(
      title: "Aftal telefontider og bemanding på kontoret", responsible: office,
      deadline: .week(1, .thursday), milestone: 8),
    PlannedActivity(
      title: "Giv medarbejderne adgang til de fælles it-systemer", responsible: office,
      start: .week(3, .monday), deadline: .week(5, .thursday), milestone: 9, hours: 20),
    PlannedActivity(
      title: "Ret hjemmeside og skilte til", responsible: office, deadline: .week(8, .thursday),
      milestone: 9, kroner: 18_000,
      waitsFor: ["Aftal telefontider og bemanding på kontoret"]),
  ]

  private static let machines = [
    PlannedActivity(
      title: "Gør maskiner og værktøj op", responsible: manager, deadline: .week(-2, .friday),
      hours: 10),
    PlannedActivity(
      title: "Aftal, hvem der bruger hvilke maskiner", responsible: manager,
      deadline: .week(2, .friday),
      waitsFor: ["Gør maskiner og værktøj op"]),
    PlannedActivity(
      title: "Saml aftalerne med leverandører", responsible: office, start: .week(1, .monday),
      deadline: .week(12, .friday), milestone: 10,
      note: "Efterhånden som de nuværende aftaler udløber.",
      waitsFor: ["Gør maskiner og værktøj op"]),
    PlannedActivity(
      title: "Aftal fælles indkøb", responsible: manager, deadline: .week(10, .friday),
      milestone: 10,
      waitsFor: ["Aftal, hvem der bruger hvilke maskiner"]),
  ]

  private static let economy = [
    PlannedActivity(
      title: "Regn fordelingsnøglen ud for Strandengens boliger", responsible: leader,
      start: .week(-1, .monday), deadline: .week(1, .tuesday), milestone: 6,
      departments: [strandengen], note: "Skal ligge klar, før afdelingen tager stilling."),
    PlannedActivity(
      title: "Læg de fælles udgifter ind i budgetterne", responsible: leader,
      deadline: .week(5, .thursday), milestone: 7,
      departments: [fjordglimt, havnebakken, strandengen],
      note: "Venter på Strandengens beslutning.",
      waitsFor: ["Regn fordelingsnøglen ud for Strandengens boliger"]),
    PlannedActivity(
      title: "Aftal, hvordan timer og udgifter gøres op hvert kvartal", responsible: leader,
      deadline: .week(9, .wednesday), milestone: 10,
      waitsFor: [
        "Indfør registrering af timer pr. afdeling", "Læg de fælles udgifter ind i budgetterne",
      ]),
    PlannedActivity(
      title: "Mål svartider og udgifter, som de er nu", responsible: leader,
      deadline: .week(-1, .wednesday), milestone: 10, hours: 6),
  ]

  private static let residents = [
    PlannedActivity(
      title: "Skriv svar på de spørgsmål, beboerne stiller mest", responsible: office,
      deadline: .week(-1, .tuesday), milestone: 8),
    PlannedActivity(
      title: "Skriv brev til beboerne om den nye drift", responsible: office,
      start: .week(3, .monday), deadline: .week(5, .wednesday), milestone: 8,
      waitsFor: ["Aftal telefontider og bemanding på kontoret"]),
    PlannedActivity(
      title: "Del brevet ud i alle tre afdelinger", responsible: office,
      deadline: .week(6, .thursday), milestone: 8,
      departments: [fjordglimt, havnebakken, strandengen],
      waitsFor: ["Skriv brev til beboerne om den nye drift"]),
    PlannedActivity(
      title: "Præsentér medarbejderne i hver afdeling", responsible: manager,
      deadline: .week(6, .friday), milestone: 8,
      waitsFor: ["Varsl medarbejderne om nye arbejdssteder"]),
    PlannedActivity(
      title: "Mål svartider og udgifter igen", responsible: leader,
      deadline: .week(22, .friday), milestone: 10,
      waitsFor: ["Mål svartider og udgifter, som de er nu"]),
  ]
}
