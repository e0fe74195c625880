import ArgumentParser

/// A command that is read without the argument parser where its line is in the common form, since
/// the parser takes several milliseconds to find out what commands and options there are.
protocol QuickCommand: ParsableCommand {
  /// Creates it from what stands after its path; every property is given a value.
  init(_ line: inout QuickLine)
}

extension QuickCommand {
  /// Creates it from the words after its path; nil where only the parser can tell.
  init?(_ words: ArraySlice<String>) {
    var line = QuickLine(words)
    self.init(&line)
    line.check(self)
    if !line.isUnderstood { return nil }
  }
}

/// The words after a command's path, in the common form: flags and options by their full names, each
/// once where it isn't one that may be repeated, an option with its value as the next word, and
/// arguments that don't begin with a hyphen.
struct QuickLine {
  /// The words, without those that have been read.
  private var words: [String?]
  private var isCommon = true

  init(_ words: ArraySlice<String>) { self.words = words.map { $0 } }

  /// Whether all has been read, and was in the common form.
  var isUnderstood: Bool { isCommon && words.allSatisfy { $0 == nil } }

  /// Whether a flag is given.
  mutating func flag(_ name: String) -> Bool { take([name]) != nil }

  /// What stands after an option with these spellings; nil where it isn't given.
  mutating func option(_ names: String...) -> String? {
    guard let place = take(names) else { return nil }
    guard place + 1 < words.count, let value = words[place + 1], !value.hasPrefix("-") else {
      isCommon = false
      return nil
    }
    words[place + 1] = nil
    return value
  }

  /// What stands after an option that may be given several times.
  mutating func options(_ name: String) -> [String] {
    var values: [String] = []
    while let value = option(name) { values.append(value) }
    return values
  }

  /// The arguments, of which there must be one: all that is left when options have been read.
  mutating func arguments() -> [String] {
    let arguments = words.compactMap { $0 }
    isCommon = isCommon && !arguments.isEmpty && !arguments.contains { $0.hasPrefix("-") }
    words = []
    return arguments
  }

  /// Leaves it to the parser to say what is wrong with what was read.
  mutating func check(_ read: some ParsableArguments) {
    var read = read
    do { try read.validate() } catch { isCommon = false }
  }

  private mutating func take(_ names: [String]) -> Int? {
    let place = words.firstIndex { word in
      word.map { $0.hasPrefix("--") && names.contains(String($0.dropFirst(2))) } ?? false
    }
    if let place { words[place] = nil }
    return place
  }
}
