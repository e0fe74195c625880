import ArgumentParser
import Core
import Glibc
import Storage

/// `samdrift demo`: an invented project to try things on.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "demo",
    abstract: "Prøv programmet på et opdigtet projekt, der er halvvejs.",
    discussion: """
      Alt i demoen er opdigtet, og den slettes igen, når du afslutter. Med --database beholdes den \
      i filen.
      """)

  @OptionGroup var aloud: AloudOption
  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func run() throws {
    let environment = try common.environment()
    try Open.demandTerminal()
    if let database = common.database {
      let database = DatabaseAddress(database)
      try play(on: database, environment)
      let launch = TerminalStart(
        database: database, project: common.projekt ?? DemoProject.name, day: common.day,
        past: try common.pastDay(environment), isAloud: aloud.oplæs, environment: environment)
      try MainActor.assumeIsolated { try TerminalProgram.run(launch) }
    } else {
      try TemporaryDirectory.use { directory in
        let database = DatabaseAddress(directory + "/demo.db")
        try play(on: database, environment)
        if Interruption.hasCome { return }
        let launch = TerminalStart(
          database: database, project: nil, day: common.day,
          past: try common.pastDay(environment), isThrowaway: true, isAloud: aloud.oplæs,
          environment: environment)
        try MainActor.assumeIsolated { try TerminalProgram.run(launch) }
      }
    }
  }

  /// Makes the demo project unless it is there already.
  private func play(on address: DatabaseAddress, _ environment: Environment) throws {
    let journal = try CommonOptions.journal(address, creating: true, forPractice: true)
    _ = try environment.using(journal, day: common.day)
    if try journal.snapshots().contains(where: { $0.name == DemoProject.name }) { return }
    _ = try journal.append(
      DemoProject.transactions(today: environment.today), to: Environment.newID(), expecting: 0)
  }
}
