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
          """)),
    Step(
      .week(-3, .wednesday), 13, 20, office,
      .note(
        """
        Fjordglimt har tiltrådt aftalen. Havnebakken og Strandengen tager stilling på \
        afdelingsmøder i næste uge.
        """)),
    Step(
      .week(-3, .wednesday), 14, 0, office,
      .decideAtMeeting(7, .approvedWithChanges, minutes: "Referat af styregruppemøde, punkt 3"),
      .note(
        """
        Planen skal også vise, hvilke aktiviteter der må vente på andre. Vagtordningen drøftes \
        med medarbejderne, før den ligger fast.
        """)),
    Step(
      .week(-3, .wednesday), 14, 30, office,
      .note(
        """
        Driftslederen bliver leder af den fælles drift. Driftschefen skriver ansvar og \
        beføjelser ned.
        """),
      .note("Næste møde holdes, når alle tre afdelinger har svaret."),
      .closeMeeting),
    Step(
      .week(-1, .wednesday), 14, 0, office,
      .meeting(
        .week(1, .thursday), "15.00", place: "Fælleshuset i Fjordglimt",
        participants: "\(steeringGroup); arbejdsmiljørepræsentanten er med ved punkt 3",
        agenda: """
          Siden sidst
          Strandengen: regnestykket og det nye afdelingsmøde
          Vagtordningen: forslag om to uger mere
          Implementeringsplanen
          Orientering af beboere og medarbejdere
          Næste møde
          """)),
  ]

  private static let steeringGroup =
    "Driftschef (mødeleder), administrativ ledelse, projektleder, driftsleder, formændene for de "
    + "tre afdelingsbestyrelser og sekretariat (referent)"
}
