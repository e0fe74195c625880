import ArgumentParser
import Core
import Foundation
import Reports

/// `samdrift kalender`: everything with a day, for a calendar.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "kalender", "<fil.ics>",
    abstract: "Gem alt, der har en dag, i en .ics-fil til kalenderen.",
    discussion: """
      Med er milepælenes, aktiviteternes og løfternes frister, frister for muligheder og \
      udfordringer, møder, kommunikationsplanen, næste kontakter og opfølgning. Hentes en nyere \
      fil ind i kalenderen, retter den det, der er der i forvejen; det, der er slettet, udgår eller \
      ikke har en dag mere, er med som aflyst. Personer, der er interessenter, står uden navn. En \
      fil, der findes, overskrives kun efter et ja. Filen »-« er standardoutput.
      """)

  @Argument(
    help: ArgumentHelp("Filen, der skal skrives.", valueName: "fil"),
    completion: .file(extensions: ["ics"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      """
      Kun det, denne er ansvarlig for; en del af navnet er nok. Møder og opfølgninger er \
      ingens og kommer med.
      """, valueName: "navn"))
  var ansvarlig: String?

  @Option(
    help: ArgumentHelp(
      "Kun noget af det: \(CalendarKind.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "hvad,hvad"),
    completion: .list(CalendarKind.allCases.map(\.rawValue)))
  var kun: String?

  @Option(
    help: ArgumentHelp(
      "Læg påmindelser ind så mange dage før; 0 er på dagen.", valueName: "dage"))
  var alarm: String?

  @Flag(help: "Overskriv filen uden at spørge.") var ja = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let file = try TypedFile.toWrite(file)
    guard file == PrivateFile.standard || file.lowercased().hasSuffix(".ics") else {
      throw Failure(.usage, "Filens navn skal ende på .ics, som kalender.ics.")
    }
    let request = CalendarRequest(
      try kinds, responsible: try responsible, alarm: try alarm.map(Self.days))
    let session = try common.session()
    let calendar = try session.calendar(request)
    Output.report(
      try CalendarFile(path: file).write(
        calendar, made: session.environment.now, mayReplace: ja))
  }

  private var kinds: Set<CalendarKind> {
    get throws(Failure) {
      guard let kun else { return Set(CalendarKind.allCases) }
      var kinds: Set<CalendarKind> = []
      for word in kun.parts {
        guard let kind = CalendarKind(word: word) else {
          throw Failure(.usage, "»\(word)« kan ikke vælges. \(Self.choice)")
        }
        kinds.insert(kind)
      }
      if kinds.isEmpty { throw Failure(.usage, "Der står intet efter --kun. \(Self.choice)") }
      return kinds
    }
  }

  private static let choice =
    "Vælg mellem \(CalendarKind.allCases.map(\.rawValue).joined(separator: ", "))."

  private var responsible: ResponsibleChoice? {
    get throws(Failure) {
      guard let ansvarlig else { return nil }
      if ansvarlig.trimmed.isEmpty {
        throw Failure(.usage, "Der står intet navn efter --ansvarlig.")
      }
      return .mentioning(ansvarlig)
    }
  }

  private static func days(_ text: String) throws(Failure) -> Int {
    guard let days = Int(text.trimmed), (0...CalendarRequest.earliestAlarm).contains(days) else {
      throw Failure(
        .usage,
        "--alarm: Skriv et antal dage fra 0 til \(CalendarRequest.earliestAlarm), fx 2.")
    }
    return days
  }
}

extension Session {
  /// The calendar of the project; its history is read a change at a time.
  func calendar(_ request: CalendarRequest) throws -> ProjectCalendar {
    var history = CalendarHistory()
    try journal.walk(project.id) { part in
      switch part {
      case .transaction(let transaction):
        if Interruption.hasCome { throw CancellationError() }
        history.begin(transaction)
      case .change(let change): history.take(change)
      }
    }
    return try ProjectCalendar(
      request, of: project, history, today: today, from: viewpoint)
  }
}
