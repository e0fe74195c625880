extension Demo {
  static let meetingSteps = [
    Step(
      .week(-4, .tuesday), 9, 30, office,
      .meeting(
        .week(-3, .wednesday), "13.00", place: "Boligforeningens kontor",
        participants: steeringGroup,
        agenda: """
          Siden sidst
          Afdelingernes svar på aftalen
          Udkast til implementeringsplan
          Leder af den fælles drift
          Næste møde
          """),
      .convene(apologies: ""),
      .point("Siden sidst") { $0.kind = .information },
      .point("Afdelingernes svar på aftalen") {
        ($0.kind, $0.milestone) = (.discussion, "6")
        $0.background = "Aftalen er sendt til de tre afdelinger. Hver beslutter for sig."
      },
      .point("Udkast til implementeringsplan") {
        ($0.kind, $0.milestone) = (.decision, "7")
        $0.recommendation = "Styregruppen godkender implementeringsplanen."
        $0.enclosures = "Implementeringsplanen"
      },
      .point("Leder af den fælles drift") {
        $0.kind = .decision
        $0.recommendation = "Driftslederen bliver leder af den fælles drift."
      }),
    Step(
      .week(-3, .wednesday), 13, 20, office,
      .point("Afdelingernes svar på aftalen") {
        $0.outcome = """
          Fjordglimt har tiltrådt aftalen. Havnebakken og Strandengen tager stilling på \
          afdelingsmøder i næste uge.
          """
      }),
    Step(
      .week(-3, .wednesday), 14, 0, office,
      .decide(at: "Udkast til implementeringsplan", .approvedWithChanges),
      .agreed(
        "Udkast til implementeringsplan",
        "Planen er godkendt med den ændring, at den også viser, hvad der venter på hvad."),
      .note("Vagtordningen drøftes med medarbejderne, før den ligger fast.")),
    Step(
      .week(-3, .wednesday), 14, 30, office,
      .decide(
        at: "Leder af den fælles drift", .approved,
        matter: "Driftslederen bliver leder af den fælles drift"),
      .agreed(
        "Leder af den fælles drift", "Driftschefen skriver ansvar og beføjelser ned."),
      .agreed("Siden sidst", "Taget til efterretning."),
      .agreed("Næste møde", "Det holdes, når afdelingsmøderne er holdt."),
      .closeMeeting),
    Step(
      .week(-1, .wednesday), 14, 0, office,
      .meeting(
        .week(1, .thursday), "15.00", place: "Fælleshuset i Fjordglimt",
        participants: "\(steeringGroup); arbejdsmiljørepræsentanten er med ved punkt 3",
        agenda: """
          Siden sidst
          Vagtordningen: forslag om ny frist
          Implementeringsplanen
          Orientering af beboere og medarbejdere
          Opgaver og vilkår for lederen af den fælles drift
          Næste møde
          """),
      .convene(apologies: "Sekretariatet; projektlederen skriver referat"),
      .carry("Afdelingernes svar på aftalen", toPlace: 2),
      .point("Siden sidst") { $0.kind = .information },
      .point("Afdelingernes svar på aftalen") {
        $0.background = """
          Fjordglimt og Havnebakken har tiltrådt aftalen. Strandengen har udsat sagen og vil se et \
          regnestykke for sin egen afdeling. Det bliver sendt senere, end vi lovede.
          """
        $0.recommendation =
          "Driftschefen gennemgår regnestykket med Strandengens bestyrelse før det nye afdelingsmøde."
      },
      .point("Vagtordningen: forslag om ny frist") {
        ($0.kind, $0.milestone) = (.decision, "7")
        $0.background = """
          Medarbejderne har bedt om at drøfte vagtordningen, før den ligger fast. Det tager længere \
          tid end planlagt.
          """
        $0.economy = "Ingen udgift. De nuværende vagter fortsætter imens."
        $0.recommendation = "Fristen flyttes til ugen efter, at medarbejderne har set forslaget."
        $0.enclosures = "De nuværende vagter i ét skema"
      },
      .point("Implementeringsplanen") { ($0.kind, $0.milestone) = (.discussion, "7") },
      .point("Orientering af beboere og medarbejdere") {
        ($0.kind, $0.milestone) = (.information, "8")
      },
      .point("Opgaver og vilkår for lederen af den fælles drift") {
        ($0.kind, $0.isClosed) = (.discussion, true)
        $0.background = "Driftschefen fortæller om samtalen med driftslederen."
      }),
  ]

  private static let steeringGroup =
    "Driftschef (mødeleder), administrativ ledelse, projektleder, driftsleder, formændene for de "
    + "tre afdelingsbestyrelser og sekretariatet (referent)"
}
