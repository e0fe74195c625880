import Core
import Interface
import Testing

@testable import Screens

/// Every field of every kind reads what is typed alike, by its face.
@Suite("Laws: dates and numbers are read alike everywhere") struct SpellingLaws {
  private static let days = [
    "uge 36", "u36", "3/12", "15/1", "3. dec.", "03-12-2026", "2026-12-03", "i dag", "+2u", "fre",
    "næste fredag",
  ]
  private static let decimals = ["12,5", "1.234,5", "84", "0"]
  private static let notDays = ["49", "31/2", "i vinter", "12/18"]

  private var questions: [(kind: String, question: Question)] {
    let project = Story("", .demo).world.ledgers[0].project
    let kinds = Kind.allCases.compactMap { $0.type as? any FormRecord.Type }
    return kinds.flatMap { Self.questions(of: $0, in: project) }
  }

  private static func questions<Record: FormRecord>(
    of type: Record.Type, in project: Project
  ) -> [(kind: String, question: Question)] {
    Record(id: "1").formFields(in: project).map { (Record.kindName, $0) }
  }

  private func read(_ text: String, _ question: Question) -> String? {
    var form = Form(title: "", fields: [question.field(nil)])
    form.fill([question.name: text])
    return try? question.read(form, today: Story.today).get()
  }

  @Test func everyDayFieldReadsTheSame() {
    let asked = questions.compactMap { kind, question in
      if case .day(let leaning) = question.input { (kind, question, leaning) } else { nil }
    }
    #expect(asked.count > 12)
    for (kind, question, leaning) in asked {
      for text in Self.days {
        let day = try? DateInput.read(text, today: Story.today, leaning: leaning).get()
        let expected = leaning == .past && day.map { $0 > Story.today } ?? false ? nil : day?.iso
        #expect(read(text, question) == expected, "\(kind) \(question.name): \(text)")
      }
      for text in Self.notDays {
        #expect(read(text, question) == nil, "\(kind) \(question.name): \(text)")
      }
    }
  }

  @Test func everyNumberFieldReadsTheSame() {
    let asked = questions.compactMap { kind, question in
      if case .amount(let form) = question.input { (kind, question, form) } else { nil }
    }
    #expect(asked.count > 10)
    for (kind, question, form) in asked {
      for text in Self.decimals where question.limit?.refusal(of: "0") == nil || text != "0" {
        let expected = try? Quantity.read(text, as: form).get().stored
        #expect(read(text, question) == expected, "\(kind) \(question.name): \(text)")
        if !form.isWhole { #expect(expected != nil, "\(kind) \(question.name): \(text)") }
      }
      for text in ["12.5", "tolv", "1,2,3"] {
        #expect(read(text, question) == nil, "\(kind) \(question.name): \(text)")
      }
    }
  }

  @Test(arguments: [
    ("19.00", true), ("kl. 19", true), ("17.30–19", true), ("", true), ("efter frokost", true),
    ("25.00", false), ("kl. 25", false), ("19.60", false), ("17.30-24.30", false), ("2500", false),
    ("kl. 9 til 12", true), ("2. sal kl. 9", true), ("1930", true), ("9:75", false),
  ]) func aTimeThatNoClockShowsIsRefused(text: String, isTaken: Bool) {
    var story = Story("", .meetings)
    let meeting = story.saved.meetings[0]
    story.app.openForm(RecordForm(changing: meeting, fields: ["time"]))
    story.press("Ctrl+U")
    story.type(text)
    story.press("F2")
    #expect(story.app.overlays.isEmpty == isTaken, "\(text)")
    if !isTaken { #expect(story.shows("er ikke et klokkeslæt")) }
  }
}
