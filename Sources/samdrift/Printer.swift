import Core
import Foundation
import Interface

/// Prints text with `lp`.
enum Printer {
  /// Prints one A4 page of 80 columns and 66 lines.
  static func print(_ text: String, title: String, on printer: String?) throws(Failure) {
    guard let lp = find("lp") else {
      throw Failure(
        .unavailable,
        """
        Programmet lp, der udskriver, mangler. Installér det med »sudo apt-get install cups-client«, \
        eller gem oversigten som fil, og udskriv den derfra.
        """)
    }
    // Smaller letters than lp's own, so that 80 columns and 66 lines are within its margins.
    let arguments =
      (printer.map { ["-d", $0] } ?? [])
      + ["-t", title, "-o", "media=A4", "-o", "cpi=12", "-o", "lpi=7"]
    let input = Pipe()
    let answer = Pipe()
    guard let child = start(lp, arguments, input, answer) else {
      throw Failure(.unavailable, "\(lp) kan ikke startes. Gem oversigten som fil i stedet.")
    }
    // An lp that ends without reading would end this program too; what it says is told below.
    let former = signal(SIGPIPE, SIG_IGN)
    // The page is smaller than a pipe holds, so writing can't wait for a reader that has gone.
    try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try? input.fileHandleForWriting.close()
    signal(SIGPIPE, former)
    let said = String(decoding: answer.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else {
      throw Failure(
        .unavailable,
        """
        lp kunne ikke udskrive og svarede »\(said.trimmed.displayable)«. \
        Se printerne med »lpstat -p«, eller gem oversigten som fil.
        """)
    }
  }

  /// Starts lp, and closes this program's copies of lp's own ends; nil when it can't be started.
  ///
  /// Not by Foundation's `Process`: when it looks through the open files, it can read beyond the
  /// end of its buffer.
  private static func start(
    _ path: String, _ arguments: [String], _ input: Pipe, _ answer: Pipe
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let (reader, writer) = (input.fileHandleForReading, answer.fileHandleForWriting)
    posix_spawn_file_actions_adddup2(&actions, reader.fileDescriptor, 0)
    // What lp says is kept off the screen, which may belong to the terminal program.
    posix_spawn_file_actions_adddup2(&actions, writer.fileDescriptor, 1)
    posix_spawn_file_actions_adddup2(&actions, writer.fileDescriptor, 2)
    // With its own copy of the writing end, lp would wait for more for ever.
    posix_spawn_file_actions_addclose(&actions, input.fileHandleForWriting.fileDescriptor)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, path, &actions, nil, &words, environ)
    try? reader.close()
    try? writer.close()
    return failure == 0 ? child : nil
  }

  /// Where a program is, as $PATH has it.
  private static func find(_ name: String) -> String? {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
  }
}
