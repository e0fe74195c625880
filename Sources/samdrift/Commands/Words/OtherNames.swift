import ArgumentParser
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
    let part = placeAfterCommonOptions(in: words, from: 1)
    if words.indices.contains(part), let name = parts[command]?[words[part].inPlainLetters] {
      words[part] = name
    }
    words = words.map { [words] in option($0, of: command, in: words) }
    return arguments[..<place] + words + rest
  }

  /// Where the command stands, after options for all commands and after the wish for help with it.
  private static func commandPlace(in arguments: [String]) -> Int? {
    var place = placeAfterCommonOptions(in: arguments, from: 0)
    while place < arguments.count, ["hjælp", "hjaelp", "help"].contains(arguments[place]) {
      place = placeAfterCommonOptions(in: arguments, from: place + 1)
    }
    return place < arguments.count && !arguments[place].hasPrefix("-") ? place : nil
  }

  /// The first place from `start` on with anything but an option for all commands and its value, or
  /// the wish to have all read aloud; it may be beyond the end.
  static func placeAfterCommonOptions(in words: [String], from start: Int) -> Int {
    var place = start
    while place < words.count {
      if AloudOption.isIt(words[place]) || CommonOptions.isReading(words[place]) {
        place += 1
        continue
      }
      let name = words[place].prefix { $0 != "=" }
      guard ["--database", "--projekt", "--som-den", "--dag"].contains(name) else { break }
      place += name == words[place] ? 2 : 1
    }
    return place
  }

  private static func option(_ word: String, of command: String, in words: [String]) -> String {
    guard word.hasPrefix("--") else { return word }
    let name = word.dropFirst(2).prefix { $0 != "=" }
    let plain = String(name).inPlainLetters
    // An option that nobody typed must not be told of in a command that hasn't got it.
    guard let new = options[command]?[plain] ?? commonOptions[plain],
      optionNames(in: words).contains(new)
    else { return word }
    return "--\(new)\(word.dropFirst(2 + name.count))"
  }

  /// What the options are called of the command that a line calls.
  private static func optionNames(in words: [String]) -> [String] {
    var command: any ParsableCommand.Type = Samdrift.self
    var place = 0
    while words.indices.contains(place), let next = command.command(named: words[place]) {
      command = next
      place = placeAfterCommonOptions(in: words, from: place + 1)
    }
    return (command.configuration.defaultSubcommand ?? command).knownOptions.flatMap(\.names)
  }

  /// Commands by other names in plain letters.
  private static let commands: [String: [String]] = [
    "afdeling": ["afdelinger"], "aktivitet": ["plan"], "aktiviteter": ["plan"],
    "dialog": ["dialogmøder"], "dialoger": ["dialogmøder"], "dialogmoede": ["dialogmøder"],
    "evaluering": ["papir", "evaluering"], "forsinket": ["mandagsmøde"],
    "forsinkede": ["mandagsmøde"], "overskredet": ["mandagsmøde"],
    "fordelingsnoegle": ["fordelingsnøgler"],
    "implementeringsplan": ["plan"], "interessent": ["interessenter"],
    "interessentanalyse": ["papir", "interessentanalyse"], "kommunikationsplan": ["kommunikation"],
    "loefte": ["løfter"],
    "milepaele": ["tavle"], "model": ["modeller"], "moede": ["møder"], "mulighed": ["muligheder"],
    "noegle": ["fordelingsnøgler"], "noegler": ["fordelingsnøgler"],
    "opfoelgninger": ["opfølgning"], "orientering": ["papir", "orientering"],
    "oenske": ["ønsker"], "risici": ["muligheder"], "risiko": ["muligheder"],
    "fase": ["faser"], "overgang": ["faser"], "projektoplysninger": ["projekt"],
    "rolle": ["roller"], "referat": ["papir", "referat"], "skabeloner": ["skabelon"],
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
