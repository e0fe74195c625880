import ArgumentParser
import Text

/// What a word of a command line may become, as a shell asks for it when somebody presses Tab.
enum Completion {
  /// What is proposed.
  enum Proposal {
    /// Words, each with what the help says of it.
    case words([(word: String, help: String)])
    /// The names of files.
    case files
    /// The names of folders.
    case folders

    /// The proposal as the scripts of the shells read it: a word and its help on each line.
    var lines: [String] {
      switch self {
      case .words(let words): words.map { $0.help.isEmpty ? $0.word : "\($0.word)\t\($0.help)" }
      case .files: [":fil"]
      case .folders: [":mappe"]
      }
    }
  }

  /// What a shell's script calls the program with before the words that there are.
  static let question = "---completion"

  /// What is written to a shell that asks for proposals or for its script; nil for any other line.
  static func answer(to words: [String]) -> String? {
    if words[0] == question {
      return proposal(for: Array(words.dropFirst())).lines.map { $0 + "\n" }.joined()
    }
    return CompletionScript(askedForBy: words).map { $0.text + "\n" }
  }

  /// What is proposed for the last of the words after the program's name.
  static func proposal(for words: [String]) -> Proposal {
    let (words, isSplit) = joined(words)
    let last = words.last ?? ""
    let line = StartedLine(words.dropLast())
    if let option = line.pending { return values(option, beginningWith: last) }
    if last.hasPrefix("--"), let equals = last.firstIndex(of: "="), !line.isOver {
      let name = last[..<equals].dropFirst(2)
      guard let option = line.option(String(name)), option.hasValue else { return .words([]) }
      let proposal = values(option, beginningWith: String(last[equals...].dropFirst()))
      guard case .words(let words) = proposal, !isSplit else { return proposal }
      return .words(words.map { ("--\(name)=\($0.word)", $0.help) })
    }
    if last.hasPrefix("-"), !line.isOver {
      let options = line.options.filter { option in
        option.isRepeating || !option.names.contains(where: line.given.contains)
      }
      return .words(
        options.compactMap { option in
          let names = option.names + (option.names == ["help"] ? HelpTexts.helpNames : [])
          return first(of: names.map { "--\($0)" }, beginningWith: last)
            .map { ($0, HelpTexts.inDanish(option.help)) }
        })
    }
    let commands = line.subcommands.compactMap { command, names in
      first(of: names, beginningWith: last).map { (word: $0, help: command.configuration.abstract) }
    }
    guard let argument = line.argument else { return .words(commands) }
    let proposal = values(argument, beginningWith: last)
    guard case .words(let words) = proposal else { return proposal }
    return .words(commands + words)
  }

  /// The words with an option, its equals sign and its value as one, which bash splits them into;
  /// and whether the last was split.
  private static func joined(_ words: [String]) -> (words: [String], isSplit: Bool) {
    var joined: [String] = []
    var isSplit = false
    for word in words {
      if word == "=", let option = joined.last, option.hasPrefix("--"), !option.contains("=") {
        joined[joined.count - 1] += "="
        isSplit = true
      } else if isSplit, let option = joined.last, option.hasSuffix("=") {
        joined[joined.count - 1] += word
      } else {
        joined.append(word)
        isSplit = false
      }
    }
    return (joined, isSplit)
  }

  private static func values(_ option: KnownOption, beginningWith typed: String) -> Proposal {
    switch option.values {
    case .any: .words([])
    case .words(let words):
      .words(words.compactMap { spelled($0, beginningWith: typed).map { ($0, "") } })
    case .files: .files
    case .folders: .folders
    }
  }

  /// A word in the spelling that begins as was typed; nil when neither does.
  private static func spelled(_ word: String, beginningWith typed: String) -> String? {
    let plain = word.split(separator: " ").map { String($0).inPlainLetters }
    return first(of: [word, plain.joined(separator: " ")], beginningWith: typed)
  }

  private static func first(of names: [String], beginningWith typed: String) -> String? {
    names.first { $0.hasPrefix(typed) }
  }
}
