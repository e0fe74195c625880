extension Playbook {
  /// A goal that samdrift typically has, to pick from.
  public struct StarterGoal: Equatable, Sendable {
    /// What it is about.
    public let area: GoalArea
    /// What is to be reached.
    public let title: String
    /// What is looked at.
    public let indicator: String
    /// What the figures count; empty for a goal that is told in words.
    public let unit: String
    /// Which way the figures are to move.
    public let direction: GoalDirection

    init(
      _ area: GoalArea, _ title: String, _ indicator: String, _ unit: String = "",
      _ direction: GoalDirection = .higher
    ) {
      self.area = area
      self.title = title
      self.indicator = indicator
      self.unit = unit
      self.direction = direction
    }

    /// The goal, without baseline and target, which are the project's own.
    public func goal(id: String) -> Goal {
      Goal(id: id).with {
        $0.area = area
        $0.title = title
        $0.indicator = indicator
        $0.unit = unit
        $0.direction = direction
        $0.scale = unit.isEmpty ? .words : .figures
      }
    }
  }

  /// Typical goals by area.
  public static let starterGoals: [StarterGoal] = [
    StarterGoal(
      .economy, "Billigere drift pr. bolig", "Udgift til drift pr. bolig om året", "kr./bolig",
      .lower),
    StarterGoal(
      .economy, "Billigere renholdelse", "Konto 114, renholdelse, pr. m² om året", "kr./m²", .lower),
    StarterGoal(
      .service, "Hurtigere hjælp til beboerne", "Dage fra henvendelse til løst opgave", "dage",
      .lower),
    StarterGoal(
      .service, "Mere tilfredse beboere", "Svar i beboernes spørgeskema, 1 til 5", "af 5"),
    StarterGoal(
      .service, "Driften er lettere at få fat på", "Timer om ugen med åbent", "timer"),
    StarterGoal(
      .service, "Det aftalte serviceniveau holdes", "Rundgang med afdelingsbestyrelsen"),
    StarterGoal(
      .cooperation, "Medarbejderne hjælper på tværs", "Timer om måneden i en anden afdeling",
      "timer"),
    StarterGoal(
      .cooperation, "God trivsel blandt medarbejderne", "Svar i en trivselsmåling, 1 til 5", "af 5"),
    StarterGoal(
      .influence, "Beboervalgte er med til at præge driften",
      "Møder om året mellem driften og hver afdelingsbestyrelse", "møder"),
    StarterGoal(
      .influence, "Afdelingsbestyrelserne bliver hørt",
      "Samtale med hver bestyrelse én gang om året"),
    StarterGoal(
      .learning, "Flere kan løse flere opgaver", "Opgaver, som mindst to medarbejdere kan løse",
      "opgaver"),
    StarterGoal(
      .learning, "Erfaringer bliver brugt", "Hvad der er ændret efter hver opfølgning"),
  ]
}
