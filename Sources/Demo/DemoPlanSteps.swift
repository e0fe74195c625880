import Core

extension Demo {
  /// What happens to the plan, in order.
  static let planSteps: [Step] = [
    Step(
      .week(-4, .monday), 7, 52, manager,
      .plan([
        .add("Ledelse og organisering", leadership), .add("Personale", staff),
        .add("Kontor og it", premises), .add("Maskiner og indkøb", machines),
        .add("Økonomi", economy), .add("Beboere", residents),
      ])),
    Step(
      .week(-3, .wednesday), 15, 5, chief,
      .plan([
        .tick(["Udpeg den fælles leder af driften"]),
        .status("Fordel ansvar og beføjelser i den lokale driftsledelse", .inProgress),
      ])),
    Step(.week(-3, .friday), 10, 20, manager, .plan(dependencies)),
    Step(
      .week(-3, .friday), 10, 50, manager,
      .plan([
        .status("Aftal en fælles vagtordning", .inProgress),
        .checklist(
          "Aftal en fælles vagtordning",
          [
            "Saml de nuværende vagter i ét skema",
            "Drøft forslaget med arbejdsmiljørepræsentanten",
            "Aftal, hvem der har telefonen i ferier",
          ]),
      ])),
    Step(.week(-2, .friday), 13, 10, manager, .plan([.tick(["Gør maskiner og værktøj op"])])),
    Step(
      .week(-1, .tuesday), 13, 30, manager,
      .plan([.tickPoint("Saml de nuværende vagter i ét skema")])),
    Step(
      .week(-1, .tuesday), 14, 0, office,
      .plan([.tick(["Skriv svar på de spørgsmål, beboerne stiller mest"])])),
    Step(
      .week(-1, .wednesday), 13, 30, leader,
      .plan([
        .tick(["Mål svartider og udgifter, som de er nu"]),
        .status("Regn fordelingsnøglen ud for Strandengens boliger", .inProgress),
        .status("Læg de fælles udgifter ind i budgetterne", .waiting),
      ])),
  ]

  private static let dependencies: [PlanAction] = [
    .depend(
      "Fordel ansvar og beføjelser i den lokale driftsledelse",
      on: ["Udpeg den fælles leder af driften"]),
    .depend(
      "Læg arbejdsplaner på tværs af afdelingerne",
      on: [
        "Fordel ansvar og beføjelser i den lokale driftsledelse", "Aftal en fælles vagtordning",
      ]),
    .depend(
      "Varsl medarbejderne om nye arbejdssteder",
      on: [
        "Fordel ansvar og beføjelser i den lokale driftsledelse", "Aftal en fælles vagtordning",
      ]),
    .depend(
      "Indfør registrering af timer pr. afdeling",
      on: ["Giv medarbejderne adgang til de fælles it-systemer"]),
    .depend(
      "Opdatér arbejdspladsvurderingen (APV)", on: ["Indret baser i Fjordglimt og Havnebakken"]),
    .depend("Ret hjemmeside og skilte til", on: ["Aftal åbningstider og telefontider"]),
    .depend("Aftal, hvem der bruger hvilke maskiner", on: ["Gør maskiner og værktøj op"]),
    .depend("Saml aftalerne med leverandører", on: ["Gør maskiner og værktøj op"]),
    .depend("Aftal fælles indkøb", on: ["Aftal, hvem der bruger hvilke maskiner"]),
    .depend(
      "Læg de fælles udgifter ind i budgetterne",
      on: ["Regn fordelingsnøglen ud for Strandengens boliger"]),
    .depend(
      "Aftal, hvordan timer og udgifter gøres op hvert kvartal",
      on: ["Indfør registrering af timer pr. afdeling", "Læg de fælles udgifter ind i budgetterne"]),
    .depend(
      "Skriv brev til beboerne om den nye drift", on: ["Aftal åbningstider og telefontider"]),
    .depend(
      "Del brevet ud i alle tre afdelinger", on: ["Skriv brev til beboerne om den nye drift"]),
    .depend(
      "Præsentér medarbejderne i hver afdeling", on: ["Varsl medarbejderne om nye arbejdssteder"]),
    .depend("Mål svartider og udgifter igen", on: ["Mål svartider og udgifter, som de er nu"]),
  ]
}
