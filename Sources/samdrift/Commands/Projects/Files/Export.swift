import ArgumentParser
import Foundation
import Reports
import Storage

/// `samdrift eksport`: a whole project with its history, as a file.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    "eksport", "<fil>",
    abstract: "Gem hele projektet med dets historik i en JSON-fil.",
    discussion: "En fil, der findes, overskrives kun efter et ja. Filen »-« er standardoutput.")

  @Argument(help: ArgumentHelp("Filen, der skal skrives.", valueName: "fil"), completion: .file())
  var file: String

  @Flag(help: "Overskriv filen uden at spørge.") var ja = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let session = try common.session(activities: [])
    try session.demandConfidential("En eksport af hele projektet")
    if file == PrivateFile.standard { return try print(session) }
    let file = try TypedFile.toWrite(file)
    let new = try NewFile(at: file, mayReplace: ja)
    try session.journal.export(session.project.id) { piece in
      if Interruption.hasCome { throw CancellationError() }
      try new.write(piece)
    }
    try new.takePlace()
    let past = session.viewpoint.past.map {
      ", som det var den \($0.medium); senere ændringer er ikke med"
    }
    Output.report("Projektet »\(session.project.info.name)« er gemt i \(file)\(past ?? "").")
  }

  private func print(_ session: Session) throws {
    let spool = try Spool()
    try session.journal.export(session.project.id) {
      try spool.write(Data(Report.safe(json: String(decoding: $0, as: UTF8.self)).utf8))
    }
    try spool.read(Output.print)
  }
}
