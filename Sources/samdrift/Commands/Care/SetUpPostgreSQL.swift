import ArgumentParser
import Core
import Storage
import Text

/// `samdrift opsæt-postgresql`: the roles, the tables and the rights of a database on a server.
struct SetUpPostgreSQL: ParsableCommand {
  static let configuration = CommandConfiguration(
    "opsæt-postgresql",
    abstract: "Gør en database på en PostgreSQL-server klar med roller og rettigheder.",
    discussion: """
      Databasen skal være der; det, der mangler i den, bliver lavet, og rettighederne bliver sat, som \
      de skal være, også når kommandoen bruges igen. Hver SQL-sætning vises først, og du bliver \
      spurgt, før noget ændres. Rollerne hedder som grupperne på en server: samdrift-laesere, \
      samdrift-redaktoerer og samdrift-ejere. Kommandoen ser og gemmer ingen adgangskoder.

      For eksempel:
        samdrift opsæt-postgresql --database postgresql://server/samdrift \\
          --konto anna --rolle redaktør
      """)

  @Option(
    help: ArgumentHelp(
      "Giv denne konto på serveren en rolle; den skal kunne logge ind.", valueName: "login"))
  var konto: String?

  @Option(help: ArgumentHelp("Rollen: læser, redaktør eller ejer.", valueName: "rolle"))
  var rolle: String?

  @Option(
    help: ArgumentHelp("Begyndelsen af rollernes navne, i stedet for samdrift.", valueName: "navn"))
  var gruppe: String?

  @Flag(help: "Vis kun SQL-sætningerne; intet ændres.") var vis = false

  @Flag(help: "Gør det uden at spørge.") var ja = false

  @OptionGroup(title: "Fælles tilvalg") var common: CommonOptions

  func validate() throws {
    if vis, ja { throw ValidationError("Vælg enten --vis eller --ja.") }
    if (konto == nil) != (rolle == nil) {
      throw ValidationError("Skriv både --konto og --rolle, eller ingen af dem.")
    }
    if konto?.isEmpty == true || gruppe?.isEmpty == true {
      throw ValidationError(
        "Skriv et navn efter \(konto?.isEmpty == true ? "--konto" : "--gruppe").")
    }
    _ = try level()
  }

  func run() throws {
    try common.demandChange()
    let environment = try common.environment()
    let address = common.address(environment)
    if address.file != nil {
      throw Failure(
        .usage,
        "Skriv med --database, hvilken database på en server det er: postgresql://SERVER/BASE. "
          + "En database i en fil skal ikke sættes op.")
    }
    var setup = try PostgreSQLSetup(of: address, base: gruppe ?? environment.group)
    if let konto, let level = try level() { try setup.give(konto, level) }
    if !ja { Output.print(setup.statements.map { "\($0);\n" }.joined()) }
    if vis { return }
    try Output.demandConsent(
      "Sætningerne ovenfor bliver udført i \(setup.place), alle eller ingen.", given: ja)
    if Interruption.hasCome { throw CancellationError() }
    try setup.run()
    Output.report("Databasen \(setup.place) er sat op med roller og rettigheder.")
    if let konto, let level = try level() {
      Output.report("\(konto) har nu adgang som \(level.shown).")
    }
  }

  private func level() throws -> AccessLevel? {
    guard let rolle else { return nil }
    let level = AccessLevel.allCases.first {
      [$0.shown, $0.shown.inPlainLetters].contains(rolle.lowercased())
    }
    guard let level else {
      throw ValidationError("»\(rolle)« er ikke en rolle. Skriv læser, redaktør eller ejer.")
    }
    return level
  }
}
