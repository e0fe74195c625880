import Core

extension Demo {
  static let leadership = [
    NewActivity(
      title: "Udpeg den fælles leder af driften", responsible: chief,
      deadline: .week(-3, .wednesday), milestone: 9),
    NewActivity(
      title: "Fordel ansvar og beføjelser i den lokale driftsledelse", responsible: chief,
      start: .week(-2, .monday), deadline: .week(1, .friday), milestone: 9,
      note: "Medarbejderne skal vide, hvem der fordeler opgaverne fra første dag."),
    NewActivity(
      title: "Hold faste personalemøder for alle medarbejdere", responsible: manager,
      deadline: .week(2, .tuesday)),
    NewActivity(
      title: "Læg arbejdsplaner på tværs af afdelingerne", responsible: manager,
      start: .week(2, .monday), deadline: .week(5, .friday), milestone: 9, hours: 30,
      note: "To faste ugentlige dage i Strandengen."),
  ]

  static let staff = [
    NewActivity(
      title: "Aftal en fælles vagtordning", responsible: manager, start: .week(-3, .monday),
      deadline: .week(-1, .friday), milestone: 7, hours: 12,
      note: "Drøftes med medarbejderne, før den ligger fast."),
    NewActivity(
      title: "Varsl medarbejderne om nye arbejdssteder", responsible: manager,
      start: .week(2, .monday), deadline: .week(4, .friday), milestone: 9),
    NewActivity(
      title: "Indfør registrering af timer pr. afdeling", responsible: manager,
      start: .week(6, .monday), deadline: .week(8, .friday), milestone: 9),
    NewActivity(
      title: "Opdatér arbejdspladsvurderingen (APV)", responsible: "Arbejdsmiljørepræsentanten",
      deadline: .week(7, .friday), hours: 8),
    NewActivity(
      title: "Afklar kørsel, nøgler og arbejdstøj", responsible: manager,
      deadline: .week(3, .thursday), milestone: 9, kroner: 22_000),
  ]

  static let premises = [
    NewActivity(
      title: "Indret baser i Fjordglimt og Havnebakken", responsible: manager,
      start: .week(2, .monday), deadline: .week(7, .wednesday), milestone: 9,
      departments: [fjordglimt, havnebakken], kroner: 45_000),
    NewActivity(
      title: "Aftal åbningstider og telefontider", responsible: office,
      deadline: .week(1, .thursday), milestone: 8),
    NewActivity(
      title: "Giv medarbejderne adgang til de fælles it-systemer", responsible: office,
      start: .week(3, .monday), deadline: .week(5, .thursday), milestone: 9, hours: 20),
    NewActivity(
      title: "Ret hjemmeside og skilte til", responsible: office, deadline: .week(8, .thursday),
      milestone: 9, kroner: 18_000),
  ]

  static let machines = [
    NewActivity(
      title: "Gør maskiner og værktøj op", responsible: manager, deadline: .week(-2, .friday),
      hours: 10),
    NewActivity(
      title: "Aftal, hvem der bruger hvilke maskiner", responsible: manager,
      deadline: .week(2, .friday)),
    NewActivity(
      title: "Saml aftalerne med leverandører", responsible: office, start: .week(1, .monday),
      deadline: .week(12, .friday), milestone: 10,
      note: "Efterhånden som de nuværende aftaler udløber."),
    NewActivity(
      title: "Aftal fælles indkøb", responsible: manager, deadline: .week(10, .friday),
      milestone: 10),
  ]

  static let economy = [
    NewActivity(
      title: "Regn fordelingsnøglen ud for Strandengens boliger", responsible: leader,
      start: .week(-1, .monday), deadline: .week(1, .tuesday), milestone: 6,
      departments: [strandengen], note: "Skal ligge klar til det nye afdelingsmøde."),
    NewActivity(
      title: "Læg de fælles udgifter ind i budgetterne", responsible: leader,
      deadline: .week(5, .thursday), milestone: 7,
      departments: [fjordglimt, havnebakken, strandengen],
      note: "Venter på Strandengens beslutning."),
    NewActivity(
      title: "Aftal, hvordan timer og udgifter gøres op hvert kvartal", responsible: leader,
      deadline: .week(9, .wednesday), milestone: 10),
    NewActivity(
      title: "Mål svartider og udgifter, som de er nu", responsible: leader,
      deadline: .week(-1, .wednesday), milestone: 10, hours: 6),
  ]

  static let residents = [
    NewActivity(
      title: "Skriv svar på de spørgsmål, beboerne stiller mest", responsible: office,
      deadline: .week(-1, .tuesday), milestone: 8),
    NewActivity(
      title: "Skriv brev til beboerne om den nye drift", responsible: office,
      start: .week(3, .monday), deadline: .week(5, .wednesday), milestone: 8),
    NewActivity(
      title: "Del brevet ud i alle tre afdelinger", responsible: office,
      deadline: .week(6, .thursday), milestone: 8,
      departments: [fjordglimt, havnebakken, strandengen]),
    NewActivity(
      title: "Præsentér medarbejderne i hver afdeling", responsible: manager,
      deadline: .week(6, .friday), milestone: 8),
    NewActivity(
      title: "Mål svartider og udgifter igen", responsible: leader,
      deadline: .week(22, .friday), milestone: 10),
  ]
}
