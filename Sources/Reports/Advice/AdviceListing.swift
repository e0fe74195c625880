import Core
import Text

extension Report {
  /// The five pieces of advice held against a project, with what to do and where.
  ///
  /// What tells of attitudes is left out.
  public static func advice(_ project: Project, today: Day) -> String {
    Listing(
      ["Råd · \(project.info.displayName)", today.long.capitalizedFirst],
      project.advice(on: today).map { advice in
        Listing.Section(
          "\(advice.id). \(advice.title): \(advice.state.shown)",
          Layout.hanging(advice.text, after: "   ")
            + advice.findings.filter { !$0.isConfidential }.flatMap(lines))
      }
    ).text
  }

  private static func lines(for finding: AdviceFinding) -> [String] {
    Layout.hanging(finding.text, after: finding.isMet ? "   + " : "   ! ")
      + (finding.isMet
        ? [] : Layout.hanging("\(finding.todo) (\(finding.place.shown))", after: "     -> "))
  }

  /// The five pieces of advice as JSON.
  public static func adviceJSON(_ project: Project, today: Day) -> String {
    json(
      project.advice(on: today).map { advice -> JSONObject in
        [
          "number": advice.id, "title": advice.title, "text": advice.text,
          "state": advice.state.rawValue, "stateText": advice.state.shown,
          "findings": advice.findings.map { finding -> JSONObject in
            [
              "text": finding.text, "isMet": finding.isMet, "todo": finding.todo,
              "place": finding.place.shown, "isConfidential": finding.isConfidential,
            ]
          },
        ]
      })
  }
}
