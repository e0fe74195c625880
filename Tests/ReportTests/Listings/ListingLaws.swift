import Core
import TestSupport
import Testing
import Text

@testable import Reports

/// What is found quickly in bytes is what is found slowly in characters.
@Suite("Lines as bytes") struct ListingLaws {
  /// A text of short words, blanks and newlines; one that isn't plain now and then.
  private func text(_ random: inout SeededRandom) -> String {
    let parts = [
      " ", " ", "  ", "\n", "æblegrød", "–", "│", "…", "ord", "12-03-2026", "Økologi", "a", "»nu«",
      "fælles",
    ]
    let rare = ["\t", "漢字", "e\u{301}", "\u{200D}", "Samdriftsforeningen", "\r\n", "\u{85}"]
    let hasRare = Int.random(in: 0..<4, using: &random) == 0
    return (0..<Int.random(in: 0..<14, using: &random)).map { _ in
      (hasRare ? parts + rare : parts).randomElement(using: &random)!
    }.joined()
  }

  @Test(arguments: 0..<5)
  func plainLinesAreCutAsCharactersAre(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    for _ in 0..<400 {
      let text = text(&random)
      let width = Int.random(in: 10...40, using: &random)
      // A joiner is left out, but has the text read character by character.
      #expect(
        text.wrapped(to: width) == ("\u{200D}" + text).wrapped(to: width)
          || text.hasLongWord(width), "\(text.debugDescription) in \(width)")
    }
  }

  @Test(arguments: 0..<5)
  func aRowInBytesIsTheSameAsInLines(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    var cells = RowCells()
    for _ in 0..<400 {
      let row = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (text: text(&random), width: Int.random(in: 1...30, using: &random))
      }
      var bytes = Array("before\n".utf8)
      cells.begin()
      for cell in row { cells.add(cell.text, width: cell.width) }
      let isPlain = cells.write(to: &bytes)
      let lines = isPlain ? Layout.row(row).map { $0 + "\n" }.joined() : ""
      #expect(String(decoding: bytes, as: UTF8.self) == "before\n" + lines, "\(row)")
    }
  }

  @Test(arguments: [0, 7, -12, 2026, 12_345, .min])
  func aNumberStandsAtTheRight(number: Int) {
    var cells = RowCells()
    cells.begin()
    cells.add(number, width: 4)
    #expect(cells.row.map(\.text) == [number.leading(to: 4)])
  }

  @Test(arguments: ["a\u{7F}", "\u{85}", "\u{9B}31m", "\u{1B}[31m", "漢字", "æ\t"])
  func onlySlicesOfPlainRowsAreCalledPlain(title: String) {
    for title in [title, "Vagtordning"] {
      var slices: [Bool] = []
      let writer = ListingWriter { slices.append($1) }
      writer.begin()
      writer.row { $0.add(title, width: 20) }
      writer.end()
      #expect(slices == [title == "Vagtordning"])
    }
  }

  @Test(arguments: UInt64(1)...4)
  func aPlanInBytesIsTheSameAsInLines(seed: UInt64) throws {
    let project = try RandomHistory.ledger(seed: seed, steps: 240).project
    let plan = Plan(project)
    let width = Layout.numberWidth(plan.activities.map(\.number), least: 4)
    let places = Array(plan.activities.indices)
    let lines = PlanGroup.areas(of: plan.activities, at: places).flatMap { area in
      ["\(area.name): \(area.words)"].flatMap { $0.wrapped(to: Report.width) }
        + area.places.flatMap { place -> [String] in
          let activity = plan.activities[place]
          var standing = [activity.statusWords(\.numeric)]
          if activity.isOverdue(on: Samples.today) { standing.append("overskredet") }
          let blockers = plan.blockers(of: activity).map { String($0.number) }
          if !blockers.isEmpty { standing.append("venter på " + blockers.joined(separator: ", ")) }
          let tick = [ActivityStatus.done: "[x]", .withdrawn: "[-]"][activity.status] ?? "[ ]"
          if let deadline = activity.deadline { standing.append("frist \(deadline.numeric)") }
          if !activity.responsible.isEmpty { standing.append("ansvarlig \(activity.responsible)") }
          let rest = Report.width - width - 7
          return Layout.row([
            (activity.number.leading(to: width), width), (tick, 3), (activity.title, rest),
          ])
            + Layout.row([("", width + 5), (standing.joined(separator: ", "), rest)])
            + Layout.link(activity.link, after: String(repeating: " ", count: width + 7) + "Link: ")
        } + [""]
    }
    let text = Report.plan(PlanOutline(project), in: project, today: Samples.today).text
    #expect(!plan.activities.isEmpty)
    #expect(text.hasSuffix("\n\n" + lines.dropLast().joined(separator: "\n") + "\n"))
  }

  @Test func slicesAreWholeLinesOfTheText() throws {
    var ledger = try Samples.planned()
    let more = (0..<3_000).map { number in
      Activity(id: "more\(number)").with {
        ($0.number, $0.title) = (1_000 + number, "Fælles indkøb af maskiner til driften")
        $0.area = number.isMultiple(of: 2) ? "Maskiner" : "Økonomi"
      }.insertion
    }
    try ledger.make(Edit("", more))
    let listing = Report.plan(
      PlanOutline(ledger.project), in: ledger.project, today: Samples.today)
    var (slices, plain): ([[UInt8]], [[UInt8]]) = ([], [])
    listing.write { slice, isPlain in
      slices.append(slice)
      if isPlain { plain.append(slice) }
    }
    #expect(slices.count > 2 && !plain.isEmpty)
    for slice in slices { #expect(slice.last == UInt8(ascii: "\n")) }
    #expect(String(decoding: slices.joined(), as: UTF8.self) == listing.text)
  }
}

extension String {
  /// Whether a word is longer than a line, and so is cut by rules of its own.
  fileprivate func hasLongWord(_ width: Int) -> Bool {
    split { $0.isWhitespace }.contains { Width.of(String($0)) > width }
  }
}
