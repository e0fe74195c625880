import Text

/// What else commands and options are called: their names in earlier versions, the other number, and
/// words that lie near; a command line may use them all, and the help shows none of them.
enum OtherNames {
  /// A command line with each command and option under the name that it has.
  static func replaced(in arguments: [String]) -> [String] {
    guard let place = commandPlace(in: arguments) else { return arguments }
    var words = arguments[place...].prefix { $0 != "--" }.map(\.self)
    let rest = arguments[(place + words.count)...]
    if let path = commands[words[0].inPlainLetters] { words.replaceSubrange(0..<1, with: path) }
    let command = words[0].inPlainLetters
    if words.count > 1, let name = parts[command]?[words[1].inPlainLetters] { words[1] = name }
    words = words.map { option($0, of: command) }
    return arguments[..<place] + words + rest
  }

  /// Where the command stands, after options for all commands and after the wish for help with it.
  private static func commandPlace(in arguments: [String]) -> Int? {
    var place = 0
    while place < arguments.count {
      switch arguments[place] {
      case "--database", "--projekt": place += 2
      case "hjælp", "hjaelp", "help": place += 1
      case let word: return word.hasPrefix("-") ? nil : place
      }
    }
    return nil
  }

  private static func option(_ word: String, of command: String) -> String {
    guard word.hasPrefix("--") else { return word }
    let name = word.dropFirst(2).prefix { $0 != "=" }
    let plain = String(name).inPlainLetters
    guard let new = options[command]?[plain] ?? commonOptions[plain] else { return word }
    return "--\(new)\(word.dropFirst(2 + name.count))"
  }

  /// Commands by other names in plain letters.
  private static let commands: [String: [String]] = [
    "afdeling": ["afdelinger"], "aktivitet": ["plan"], "aktiviteter": ["plan"],
    "dialog": ["dialogmøder"], "dialoger": ["dialogmøder"], "dialogmoede": ["dialogmøder"],
    "evaluering": ["papir", "evaluering"], "fordelingsnoegle": ["fordelingsnøgler"],
    "implementeringsplan": ["plan"], "interessent": ["interessenter"],
    "interessentanalyse": ["papir", "interessentanalyse"], "kommunikationsplan": ["kommunikation"],
    "milepaele": ["tavle"], "model": ["modeller"], "moede": ["møder"], "mulighed": ["muligheder"],
    "noegle": ["fordelingsnøgler"], "noegler": ["fordelingsnøgler"],
    "opfoelgninger": ["opfølgning"], "orientering": ["papir", "orientering"],
    "projekt": ["projekter"], "referat": ["papir", "referat"], "skabeloner": ["skabelon"],
    "status": ["tavle"], "statusrapport": ["papir", "statusrapport"],
  ]

  /// What stands under a command, by other names in plain letters.
  private static let parts: [String: [String: String]] = [
    "fordelingsnoegler": ["forbrug": "timer"],
    "maal": ["noter": "måling"],
    "plan": ["gantt": "tidsplan", "tidslinje": "tidsplan"],
  ]

  /// Options of one command by other names in plain letters.
  private static let options: [String: [String: String]] = [
    "aftale": ["noegler": "fordelingsnøgler", "start": "ikrafttræden"],
    "beslutning": ["runde": "opfølgning"],
    "fordelingsnoegler": ["noegle": "fordelingsnøgle"],
    "maal": ["inden": "senest"],
    "plan": ["afhaenger-af": "venter-på", "omraade": "indsatsområde"],
    "opfoelgning": [
      "aktiviteter-fordi": "aktiviteter-begrundelse", "maal-fordi": "mål-begrundelse",
      "noegler": "fordeling", "noegler-fordi": "fordeling-begrundelse",
      "samlet-fordi": "samlet-begrundelse",
    ],
  ]

  /// Options by other names in plain letters.
  private static let commonOptions = [
    "art": "type", "blokeret": "venter", "efterfoelgere": "flyt-med", "forsinkede": "overskredne",
    "haandtering": "inddragelse", "kopier": "eksemplarer", "maales-i": "angives-med",
    "organ": "besluttet-af",
    "slags": "type", "udfald": "beslutning",
  ]
}
