import Core
import Interface
import Reports
import TestSupport
import Testing
import Text

@Suite("The plan against time on paper") struct GanttTests {
  let today = SamplePlan.today

  @Test(arguments: [80, 120, 40]) func asText(width: Int) throws {
    let project = try SamplePlan.project()
    let text = Report.gantt(of: project, today: today, width: width)
    for activity in project.activities {
      #expect(text.contains("\(activity.number) \(activity.title.prefix(3))"))
    }
    expectRecorded(text, "gantt-\(width)")
    for line in text.lines { #expect(Width.of(line) <= width, "\(line)") }
  }

  @Test func asPicture() throws {
    let project = try SamplePlan.project()
    let picture = Report.ganttSVG(of: project, today: today)
    for activity in project.activities { #expect(picture.contains(">\(activity.number) ")) }
    expectRecorded(picture, "gantt-svg")
  }

  @Test func anEmptyPlanSaysSo() throws {
    let project = try Samples.new().project
    #expect(Report.gantt(of: project, today: today, width: 80).contains("Ingen aktiviteter endnu."))
    let picture = Report.ganttSVG(of: project, today: today)
    #expect(Markup.problem(in: picture) == nil)
    #expect(picture.contains("Ingen aktiviteter endnu."))
  }

  @Test(arguments: ["</text><script>&\"'", "\u{1B}[31m\u{0}\u{FFFE}", "👩‍👧 שלום \u{202E}x"])
  func nothingWrittenByUsersDisturbs(text: String) throws {
    let project = try withActivity {
      $0.title = text
      $0.area = text
      $0.responsible = text
    }
    let picture = Report.ganttSVG(of: project, today: today)
    #expect(Markup.problem(in: picture) == nil)
    #expect(!picture.contains("<script"))
    for paper in [picture, Report.gantt(of: project, today: today, width: 80)] {
      let controls = paper.unicodeScalars.filter {
        $0 != "\n" && [.control, .format].contains($0.properties.generalCategory)
      }
      #expect(controls.isEmpty)
    }
  }

  @Test(arguments: [(Day.first, Day.first), (Day.last, Day.last), (Day.first, Day.last)])
  func farAwayDaysAreCut(start: Day, deadline: Day) throws {
    let project = try withActivity {
      $0.start = start
      $0.deadline = deadline
    }
    for width in [0, 40, 80, 300] {
      let text = Report.gantt(of: project, today: today, width: width)
      for line in text.lines { #expect(Width.of(line) <= max(40, width)) }
      #expect(text.contains("▼"))
    }
    let picture = Report.ganttSVG(of: project, today: today)
    #expect(Markup.problem(in: picture) == nil)
    #expect(picture.contains("i dag"))
    #expect(picture.utf8.count < 100_000)
  }

  @Test func thePictureSaysInWordsWhatItShows() throws {
    let picture = Report.ganttSVG(of: try SamplePlan.project(), today: today)
    #expect(picture.contains("role=\"img\""))
    #expect(picture.contains("lang=\"da\""))
    #expect(picture.contains("<title>Implementeringsplan: Samdrift i Nord</title>"))
    #expect(
      picture.contains(
        "1 Udpeg den fælles leder af driften: udført 11. nov. 2026, "
          + "planlagt 24. okt. 2026 – 11. nov. 2026, Mette."))
    #expect(picture.contains("Ret hjemmeside &amp; skilte til"))
  }

  @Test func thePictureSaysFromWhereItIsSeen() throws {
    let viewpoint = Viewpoint(isPractice: true, past: today)
    let picture = Report.ganttSVG(of: try SamplePlan.project(), today: today, from: viewpoint)
    let past = "Vist, som det var den \(today.medium)"
    #expect(picture.contains("<title>ØVELSE · Implementeringsplan: Samdrift i Nord</title>"))
    #expect(picture.contains("<desc>ØVELSE · \(past). "))
    #expect(picture.contains(">\(past) · Set \(today.long)<"))
  }

  private func withActivity(_ body: (inout Activity) -> Void) throws -> Project {
    let ledger = try Samples.new()
    let edit = ledger.project.add([
      Activity(id: "x").with(body),
      Activity(id: "y").with {
        $0.title = "Efter"
        $0.deadline = today
        $0.dependsOn = ["x"]
      },
    ])
    return try Samples.after(edit, on: ledger).project
  }
}

/// A reader of XML, as far as it takes to tell that a document hangs together.
enum Markup {
  /// What is wrong with a document; nil when every element is closed in its turn.
  static func problem(in document: String) -> String? {
    var open: [Substring] = []
    for part in document.split(separator: "<").dropFirst() {
      guard let end = part.firstIndex(of: ">") else { return "no > after \(part)" }
      let tag = part[..<end]
      if part[end...].dropFirst().contains(">") { return "a > in the text \(part)" }
      let quotes = tag.filter { $0 == "\"" }.count
      if !quotes.isMultiple(of: 2) { return "an open quote in \(tag)" }
      let name = tag.prefix { $0 != " " && $0 != "/" }
      if tag.hasPrefix("/") {
        if open.popLast() != tag.dropFirst() { return "\(tag) closes nothing" }
      } else if !tag.hasSuffix("/"), !tag.hasPrefix("?") {
        open.append(name)
      }
    }
    for part in document.split(separator: "&").dropFirst()
    where !["amp;", "lt;", "gt;", "quot;"].contains(where: part.hasPrefix) {
      return "a bare & before \(part.prefix(20))"
    }
    return open.isEmpty ? nil : "\(open) are not closed"
  }
}
