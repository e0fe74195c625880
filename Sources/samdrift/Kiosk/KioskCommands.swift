import ArgumentParser

/// What each command may do in a kiosk, in one place.
enum KioskCommands {
  /// When a command is carried out.
  enum Stance: Equatable {
    /// With a terminal and without; what it would change is refused by the journal where nothing may
    /// be changed.
    case reads
    /// Where somebody sits at a terminal.
    case changes
    /// Never.
    case never
  }

  /// What a command may do, by its path; nil where that hasn't been thought of.
  static func stance(of path: [String]) -> Stance? {
    guard let name = path.last else { return .reads }
    if never.contains(name) { return .never }
    if reading.contains(name) { return .reads }
    return changing.contains(name) ? .changes : nil
  }

  /// Commands by the last word of their path.
  private static let reading: Set<String> = [
    "åbn", "demo", "projekter", "tavle", "milepæl", "faser", "oversigt", "papir", "skabelon",
    "historik", "søg", "mandagsmøde", "mine", "jeg", "råd", "roller", "kalender", "påmind", "info",
    "hjælp", "kommunikation", "vilkår", "muligheder", "dialogmøder", "liste", "vis", "matrix",
    "eksport", "import", "rettelser", "tidsplan", "referat", "forslag", "næste", "punkt",
    "medbring",
  ]
  private static let changing: Set<String> = [
    "opret", "tiltræd", "beslutning", "fortryd", "gentag", "slet", "tilføj", "ret",
    "kontakt", "glem", "holdt", "opgave", "økonomi", "godkend", "fremlæg", "ny-version", "afkryds",
    "flyt", "måling", "ny", "justering", "fortsæt", "timer", "grænse", "faste",
    "flet",
  ]
  /// What whoever looks after the server does on the server itself.
  private static let never: Set<String> = [
    "kontrol", "sikkerhedskopi", "gendan", "opsæt-postgresql", "udgiv",
  ]

  /// Throws where a command isn't carried out in a kiosk as it is.
  static func demand(_ command: any ParsableCommand, in kiosk: Kiosk) throws(Failure) {
    // What the parser adds of its own says something, and does nothing.
    guard let path = path(of: type(of: command)) else { return }
    switch stance(of: path) {
    case .reads?: break
    case .changes?:
      if let why = kiosk.onlyReading {
        try Environment().demandRole()
        // A reader gets no further with a terminal.
        throw Failure(.noPermission, Environment().granted.hindrance ?? why)
      }
    case .never?, nil:
      throw Failure(
        .noPermission,
        "»samdrift \(path.joined(separator: " "))« kan ikke bruges her. Den, der passer serveren, "
          + "gør det på serveren selv.")
    }
  }

  /// The words by which a command is called; nil for one that isn't this program's.
  static func path(
    of command: any ParsableCommand.Type, under parent: any ParsableCommand.Type = Samdrift.self
  ) -> [String]? {
    if command == parent { return [] }
    for next in parent.subcommands {
      if let path = path(of: command, under: next) {
        return [next.configuration.commandName ?? ""] + path
      }
    }
    return nil
  }

  /// Why an option can't be used in a kiosk; nil where it can, or isn't given.
  static func refusal(of option: String, isGiven: Bool) -> String? {
    guard isGiven, Kiosk.current != nil, let why = options[option] else { return nil }
    return "\(option) kan ikke bruges her. \(why)"
  }

  /// Throws where an option is given that can't be used in a kiosk.
  static func refuse(_ option: String, isGiven: Bool) throws(Failure) {
    if let why = refusal(of: option, isGiven: isGiven) { throw Failure(.noPermission, why) }
  }

  /// The options that lead to another place than the kiosk's own.
  private static let options = [
    "--database": "Hvilken database der bruges, har den bestemt, der passer serveren.",
    "--eml": "Send påmindelserne med --send, eller gem én mail ad gangen med »papir … --mail«.",
    "--øvelse": "Øv dig med »samdrift demo«, som slettes igen.",
  ]
}
