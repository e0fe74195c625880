extension Demo {
  static let planSteps = [
    Step(
      .week(-4, .monday), 7, 52, manager,
      .all(plan.map { .add($0.activities, in: $0.area) })),
    Step(
      .week(-3, .wednesday), 15, 5, chief,
      .tick("Udpeg den fælles leder af driften"),
      .status("Fordel ansvar og beføjelser i den lokale driftsledelse", .inProgress)),
    Step(.week(-3, .friday), 10, 20, manager, .depend(plan.flatMap(\.activities))),
    Step(
      .week(-3, .friday), 10, 50, manager,
      .status("Aftal en fælles vagtordning", .inProgress),
      .checklist(
        "Aftal en fælles vagtordning",
        "Saml de nuværende vagter i ét skema",
        "Drøft forslaget med arbejdsmiljørepræsentanten",
        "Aftal, hvem der har telefonen i ferier")),
    Step(.week(-2, .friday), 13, 10, manager, .tick("Gør maskiner og værktøj op")),
    Step(
      .week(-1, .tuesday), 13, 30, manager,
      .tick(point: "Saml de nuværende vagter i ét skema", of: "Aftal en fælles vagtordning")),
    Step(
      .week(-1, .tuesday), 14, 0, office,
      .tick("Skriv svar på de spørgsmål, beboerne stiller mest")),
    Step(
      .week(-1, .wednesday), 13, 30, leader,
      .tick("Mål svartider og udgifter, som de er nu"),
      .status("Regn fordelingsnøglen ud for Strandengens boliger", .inProgress),
      .status("Læg de fælles udgifter ind i budgetterne", .waiting)),
  ]
}
