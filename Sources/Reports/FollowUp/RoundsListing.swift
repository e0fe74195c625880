import Core
import Text

extension Report {
  /// The follow-up rounds side by side, and what is still to be settled; the numbers are what the
  /// command line calls them.
  public static func rounds(_ project: Project) -> Listing {
    let rounds = project.rounds.flatMap { round in
      Layout.hanging(
        [
          round.kind.shown, round.date?.medium ?? "uden dato",
          project.stock(of: round).overall.words,
          project.approval(of: round).map { "\($0.outcome.shown) af \($0.body)" } ?? "",
        ].joinedFilled(separator: " · "), after: "\(round.number.leading(to: 3)). ")
    }
    let open = project.adjustments.filter { $0.state == .proposed }
    return Listing(
      ["Opfølgning · \(project.info.displayName)"],
      [
        Listing.Section("Opfølgninger", rounds),
        Listing.Section(
          "Side om side", project.rounds.count > 1 ? comparisonLines(project) : []),
        Listing.Section(
          "Justeringer, der venter", open.flatMap { adjustmentLines($0, in: project) }),
        Listing.Section(
          "Deltager, men har ikke tiltrådt aftalen",
          project.latecomers.flatMap { Layout.hanging($0.fullName, after: "     ") }),
      ], none: "Der er ingen opfølgninger endnu.",
      json: project.rounds.map(RecordWriter(project).round))
  }

  /// One round: its answers with their grounds, what moved since the round before, and its
  /// adjustments.
  public static func round(_ round: Round, in project: Project) -> Listing {
    let stock = project.stock(of: round)
    let movement = project.movement(to: round)
    let since = movement.before.map { " siden \($0.plainName)" } ?? ""
    let decision = project.approval(of: round)
    let approval = decision.map { decision in
      "Godkendelse: " + project.words(for: decision)
        + (decision.date.map { " · \($0.medium)" } ?? "")
    }
    return Listing(
      [
        "\(round.name(in: project)) · \(round.kind.shown) · \(round.date?.medium ?? "uden dato")",
        project.info.displayName,
      ] + [approval].compactMap { $0 },
      [
        Listing.Section(Layout.link(decision?.link ?? "", after: "Link: ")),
        Listing.Section(
          "Samlet: \(stock.overall.words)",
          stock.questions.flatMap { answer($0.label, $0.verdict) }
            + (stock.overall.reason.isEmpty
              ? [] : Layout.hanging("Begrundelse: \(stock.overall.reason)", after: "  "))),
        Listing.Section(
          "Konklusion", round.conclusion.isEmpty ? [] : round.conclusion.wrapped(to: width)),
        Listing.Section(Round.label(of: "lessons"), Layout.paragraph(round.lessons)),
        Listing.Section(Round.label(of: "tracks"), Layout.paragraph(round.tracks)),
        Listing.Section(Round.label(of: "newGoals"), Layout.list(round.proposedGoals)),
        Listing.Section("Planen\(since)", Layout.hanging(movement.activityLine, after: "  ")),
        Listing.Section(
          "Målene\(since)", movement.goalLines.flatMap { Layout.hanging($0, after: "  ") }),
        Listing.Section(
          "Fordelingsnøglerne\(since)",
          movement.keyLines.flatMap { Layout.hanging($0, after: "  ") }),
        Listing.Section(
          "Justeringer",
          project.adjustments(of: round).flatMap { adjustmentLines($0, in: project) }),
      ], json: RecordWriter(project).round(round))
  }

  private static func answer(_ label: String, _ verdict: RoundVerdict) -> [String] {
    Layout.hanging("\(label) \(verdict.words): \(verdict.grounds)", after: "  ")
      + (verdict.reason.isEmpty
        ? [] : Layout.hanging("Begrundelse: \(verdict.reason)", after: "    "))
  }

  private static func adjustmentLines(_ adjustment: Adjustment, in project: Project) -> [String] {
    let number = (project.adjustments.firstIndex { $0.id == adjustment.id } ?? 0) + 1
    let settled = adjustment.settled.map { " \($0.medium)" } ?? ""
    return Layout.entry(
      number, adjustment.text,
      [
        ("Betyder", project.consequence(of: adjustment)),
        ("Økonomi", adjustment.economy.onOneLine),
        ("Status", "\(adjustment.state.shown)\(settled)"),
      ])
  }

  private static func comparisonLines(_ project: Project) -> [String] {
    let table = project.comparison(ofLatest: 3)
    func row(_ label: String, _ cells: [String]) -> [String] {
      Layout.row([(label, 22)] + cells.map { ($0, 17) })
    }
    return row("", table.rounds.map { "\($0.number) · \($0.date?.numeric ?? "uden dato")" })
      + table.rows.flatMap { row($0.label, $0.cells) }
  }
}

extension RoundVerdict {
  /// The traffic light and the answer: "gul (delvist)".
  var words: String { answer.map { "\($0.light) (\($0.shown))" } ?? "ikke vurderet" }
}
