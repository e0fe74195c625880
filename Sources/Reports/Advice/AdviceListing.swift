import Core
import Text

extension Report {
  /// The five pieces of advice held against a project, with what to do and where.
  ///
  /// What tells of attitudes is left out.
  public static func advice(_ project: Project, today: Day) -> Listing {
    let all = project.advice(on: today)
    return Listing(
      ["Råd · \(project.info.displayName)", today.long.capitalizedFirst],
      all.map { advice in
        Listing.Section(
          "\(advice.id). \(advice.title): \(advice.state.shown)",
          Layout.hanging(advice.text, after: "   ")
            + advice.findings.filter { !$0.isConfidential }.flatMap(lines))
      }, json: all.map(\.json))
  }

  private static func lines(for finding: AdviceFinding) -> [String] {
    Layout.hanging(finding.text, after: finding.isMet ? "   + " : "   ! ")
      + (finding.isMet
        ? [] : Layout.hanging("\(finding.todo) (\(finding.place.shown))", after: "     -> "))
  }
}
