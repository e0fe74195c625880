import Core
import Drawing
import Text

extension Report {
  /// The matrix of stakeholders, influence upwards and affectedness to the right, marked as
  /// confidential.
  public static func matrix(_ project: Project, today: Day) -> String {
    let standings = project.standings
    let assessed = standings.filter { $0.current != nil }
    let others = standings.filter { $0.current == nil }.map { standing in
      "\(standing.stakeholder.number) \(standing.stakeholder.name)"
    }
    return Listing(
      Layout.heading(confidential, right: today.long)
        + ["Interessenter i \(project.info.displayName): \(assessed.count) vurderet"],
      [
        Listing.Section(Matrix(assessed).text),
        Listing.Section(
          Attitude.allCases.map(\.words).joined(separator: "   ").wrapped(to: 80)),
        Listing.Section("Numrene", assessed.flatMap(legend)),
        Listing.Section(
          "Ikke vurderet",
          others.isEmpty ? [] : Layout.hanging(others.joined(separator: ", "), after: "  ")),
      ]
    ).text
  }

  private static func legend(_ standing: StakeholderStanding) -> [String] {
    guard let current = standing.current else { return [] }
    let earlier = standing.earlier.map { earlier in
      "før: \(earlier.matrixPosition.words)"
        + (earlier.date.map { " (\($0.medium))" } ?? "")
    }
    return Layout.hanging(
      [
        standing.stakeholder.name, current.attitude.shown, current.matrixPosition.words,
        earlier ?? "",
      ].joinedFilled(separator: " · "),
      after: "\(standing.stakeholder.number.leading(to: 4))\(current.attitude.sign) ")
  }
}
