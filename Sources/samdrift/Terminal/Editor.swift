import Foundation

/// The user's own text editor, opened on a text in a private directory that is gone afterwards.
struct Editor {
  /// What came of it.
  struct Outcome {
    /// The text as the editor left it.
    let text: String
    /// What went wrong, so that the text must be looked at; nil when nothing did.
    let trouble: String?
  }

  /// What the text is called while it is edited.
  static let fileName = "noter.txt"
  /// What the names of texts that were put aside begin with.
  static let keptPrefix = "noter-"
  private static let mostBytes = 10_000_000

  /// What opens it: a program, maybe with arguments of its own.
  let command: String
  /// The directory for texts that can't be taken in.
  let keeping: String

  init(command: String, keeping: String) {
    self.command = command
    self.keeping = keeping
  }

  /// Opens the editor and waits until it is closed, or until the program `isInterrupted`.
  ///
  /// Throws a `Failure` when there is no new text; one that can't be taken in has been kept then.
  func edit(_ text: String, isInterrupted: () -> Bool) throws -> Outcome {
    let directory = try TemporaryDirectory.make()
    defer { TemporaryDirectory.remove(directory) }
    let file = "\(directory)/\(Self.fileName)"
    let before = Data((text.isEmpty ? "" : text + "\n").utf8)
    try PrivateFile.write(before, to: file, mayReplace: true)
    guard let reason = run(file, in: directory, isInterrupted) else {
      return Outcome(text: try decoded(read(file)), trouble: nil)
    }
    let after = try read(Self.rescued(in: directory))
    if after == before { throw trouble(.software, "Noterne er ikke ændret", reason) }
    return Outcome(
      text: try decoded(after),
      trouble: trouble(.software, "Noterne er ikke gemt", reason).message
        + " Her er teksten, som den blev; gem den, hvis den skal gælde.")
  }

  /// Puts a text that somebody has written aside, and gives the path it has then.
  static func keep(_ data: Data, in directory: String) throws(Failure) -> String {
    try Environment.makePrivateDirectory(directory)
    let path = "\(directory)/\(keptPrefix)\(Environment.newID()).txt"
    try PrivateFile.write(data, to: path, mayReplace: false)
    return path
  }

  /// Keeps the texts of editors that were open when the program was killed, and says where.
  static func keepAbandoned(in directory: String) -> [String] {
    TemporaryDirectory.abandoned(with: fileName).compactMap { place in
      guard
        let data = try? PrivateFile.read(
          rescued(in: place), atMost: mostBytes, onlyOrdinary: true),
        let path = try? keep(data, in: directory)
      else { return nil }
      TemporaryDirectory.remove(place)
      return path
    }
  }

  /// Runs the editor; nil when it ended as it should, or else why it couldn't be used.
  private func run(
    _ file: String, in directory: String, _ isInterrupted: () -> Bool
  ) -> String? {
    // The command may have arguments of its own, so a shell takes it apart, but for a path with
    // blanks in it. The file is given beside it and never read as a command.
    let isPath = command.contains("/") && OtherProgram.isProgram(command)
    let script = isPath ? "\"$2\" \"$1\"" : "\(command) \"$1\""
    // It may outlive this program, and must have its directory then.
    let process = ChildProcess("/bin/sh", ["-c", script, "sh", file, command]) {
      TemporaryDirectory.share(directory, with: &$0)
    }
    guard let editor = process else { return "der er ingen /bin/sh" }
    guard let status = editor.end(unless: isInterrupted) else {
      // It rescues its text, as when its terminal goes.
      editor.send(SIGHUP)
      let deadline = ContinuousClock.now + .seconds(3)
      if editor.end(unless: { ContinuousClock.now > deadline }) == nil { editor.kill() }
      usleep(200_000)
      return "programmet blev afbrudt"
    }
    switch (status & 0x7F, status >> 8 & 0xFF) {
    case (0, 0): return nil
    case (0, 126): return "filen kan ikke køres som et program"
    case (0, 127): return "programmet findes ikke; skriv et andet i variablen EDITOR eller VISUAL"
    case (0, _): return "programmet sluttede med en fejl"
    default: return "programmet blev afbrudt"
    }
  }

  private func read(_ path: String) throws(Failure) -> Data {
    try PrivateFile.read(path, atMost: Self.mostBytes, onlyOrdinary: true)
  }

  private func decoded(_ data: Data) throws(Failure) -> String {
    let isWhole = data.count <= Self.mostBytes
    if isWhole, let text = String(validating: data, as: UTF8.self) { return text }
    let path = try Self.keep(data, in: keeping)
    throw Failure(
      .data,
      "Noterne er ikke gemt, for teksten \(isWhole ? "er ikke UTF-8" : "fylder over 10 MB"). "
        + "Den ligger i \(path).")
  }

  /// The file that has the latest of the text after an editor that didn't end as it should.
  private static func rescued(in directory: String) -> String {
    let file = "\(directory)/\(fileName)"
    func names() -> [String] {
      (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    }
    if names().contains(where: { $0.hasPrefix(".\(fileName).sw") }) { askVim(for: file) }
    // Nano writes noter.txt.save, Emacs #noter.txt#, and what ends in ~ is older.
    let all = names().filter {
      $0.contains(fileName) && !$0.hasPrefix(".") && !$0.hasSuffix("~")
    }.map { "\(directory)/\($0)" }
    return all.max { changed($0) < changed($1) } ?? file
  }

  /// Has Vim write what only its swap file has, to a file beside.
  private static func askVim(for file: String) {
    guard let vim = OtherProgram.find("vim") ?? OtherProgram.find("vi") else { return }
    let arguments = [
      "-es", "-u", "NONE", "-i", "NONE", "-r", file, "-c", "w! %.genskabt", "-c", "qa!",
    ]
    let process = ChildProcess(vim, arguments, isApart: true) { actions in
      for file in 0...2 {
        posix_spawn_file_actions_addopen(&actions, Int32(file), "/dev/null", O_RDWR, 0)
      }
    }
    let deadline = ContinuousClock.now + .seconds(3)
    if process?.end(unless: { ContinuousClock.now > deadline }) == nil { process?.kill() }
  }

  private static func changed(_ path: String) -> Double {
    var status = stat()
    guard stat(path, &status) == 0 else { return 0 }
    return Double(status.st_mtim.tv_sec) + Double(status.st_mtim.tv_nsec) / 1e9
  }

  private func trouble(_ code: Failure.Code, _ what: String, _ reason: String) -> Failure {
    Failure(code, "\(what), for »\(command)« kunne ikke bruges: \(reason).")
  }
}
