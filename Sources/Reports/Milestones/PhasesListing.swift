import Core
import Text

extension Report {
  /// Whether each phase is ready for the next: what is open, and who has said what; the numbers are
  /// what the command line calls the answers.
  public static func phases(_ project: Project, today: Day) -> Listing {
    let numbers = project.gateNumbers
    return Listing(
      ["Faser · \(project.info.displayName)"],
      Phase.allCases.map { phase in
        let readiness = project.readiness(of: phase)
        return Listing.Section(
          "\(phase.name): \(project.progress(of: phase, on: today).words)",
          Layout.hanging("\(phase.gateQuestion) \(readiness.words.capitalizedFirst).", after: "  ")
            + readiness.open.flatMap { Layout.hanging($0, after: "  - ") }
            + project.gates(of: phase).flatMap { gate in
              Layout.entry(
                numbers[gate.id] ?? 0, gate.words,
                [
                  ("Bemærkning", gate.note),
                  (
                    "Bemærk",
                    project.isOutdated(gate) ? "svaret er fra, før en milepæl blev genåbnet" : ""
                  ),
                ])
            })
      }, json: RecordWriter(project).phases(today: today))
  }
}

extension Project {
  /// What the command line calls the answers, by their ids.
  fileprivate var gateNumbers: [String: Int] {
    Dictionary(uniqueKeysWithValues: phaseGates.enumerated().map { ($1.id, $0 + 1) })
  }
}

extension RecordWriter {
  /// The phases with what is open in them, and what has been said.
  func phases(today: Day) -> [JSONObject] {
    let numbers = project.gateNumbers
    return Phase.allCases.map { phase in
      let readiness = project.readiness(of: phase)
      return [
        "number": phase.rawValue, "name": phase.name, "isComplete": readiness.open.isEmpty,
        "open": readiness.open,
        "answers": project.gates(of: phase).map { gate in
          object(
            of: gate,
            with: [
              "phase": nil, "number": numbers[gate.id] ?? 0, "isOutdated": project.isOutdated(gate),
            ])
        },
      ]
    }
  }
}
