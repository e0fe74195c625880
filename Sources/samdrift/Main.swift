import ArgumentParser
import Glibc
import Storage
import Text

/// Reads the command line, carries it out, and ends with its exit code.
@main
enum Main {
  @MainActor
  static func main() {
    Interruption.failWrites()
    replaceClosedStreams()
    var arguments = Array(CommandLine.arguments.dropFirst())
    do {
      try refuseForeignBytes()
      if let kiosk = Kiosk.current {
        kiosk.close()
        arguments = try kiosk.words(after: arguments)
      }
      // The parser takes milliseconds to find out that there is nothing to parse.
      if arguments.isEmpty { return try Open.open() }
      if let text = Completion.answer(to: arguments) { return Output.print(text) }
      var command = try Samdrift.command(typed: arguments)
      if let kiosk = Kiosk.current { try KioskCommands.demand(command, in: kiosk) }
      try command.run()
      TemporaryDirectory.removeAbandoned()
    } catch {
      end(with: error)
    }
  }

  /// Where a standard stream is closed, a file of the program's own would take its number, and get
  /// what was meant for the stream.
  private static func replaceClosedStreams() {
    for stream in 0...2 where fcntl(Int32(stream), F_GETFD) < 0 {
      // Opened the wrong way round, so that using it is an error still.
      _ = open("/dev/null", stream == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// Bytes that are no text would be stored as question marks.
  private static func refuseForeignBytes() throws(Failure) {
    for index in 0..<Int(CommandLine.argc) {
      guard let argument = CommandLine.unsafeArgv[index],
        String(validatingCString: argument) == nil
      else { continue }
      throw Failure(
        .usage, "Kommandolinjen er ikke UTF-8. Skriv den i en terminal, der bruger UTF-8.")
    }
  }

  private static func end(with error: any Error) -> Never {
    if let failure = Failure(error) {
      Output.report("samdrift: \(failure.message)")
      exit(failure.code.rawValue)
    }
    let code = Samdrift.exitCode(for: error)
    // The parser's own errors are of the user's making, and have other codes.
    if code == .failure {
      Output.report("samdrift: \(StorageError.unforeseen)")
      exit(Failure.Code.software.rawValue)
    }
    let text = HelpTexts.inDanish(Samdrift.fullMessage(for: error, columns: 80))
    guard code.isSuccess else {
      Output.report(text)
      exit(code.rawValue)
    }
    Output.print(text + "\n")
    exit(0)
  }
}
