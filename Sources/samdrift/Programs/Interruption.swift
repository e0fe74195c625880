import Foundation

/// Signals that would end the program before it has tidied up.
enum Interruption {
  private static let endings = [SIGINT, SIGTERM, SIGHUP]

  /// Does `body`, which leaves nothing behind; a signal that came meanwhile ends the program
  /// afterwards, as it would have done at once.
  static func holdBack(during body: () throws -> Void) rethrows {
    let hold = Hold()
    try body()
    _ = consume hold
  }

  /// Holds signals back as long as it is there; one that came meanwhile ends the program then.
  ///
  /// A signal that the program was started to ignore, as `nohup` does, stays ignored.
  struct Hold: ~Copyable {
    private let former: [sigaction]

    init() {
      former = endings.map { signal in
        var old = sigaction()
        sigaction(signal, nil, &old)
        if !old.isIgnored {
          var action = sigaction()
          action.__sigaction_handler.sa_handler = noteInterruption
          action.sa_flags = SA_RESTART
          sigaction(signal, &action, nil)
        }
        return old
      }
    }

    deinit {
      for (signal, var old) in zip(endings, former) { sigaction(signal, &old, nil) }
      let signal = noted
      noted = 0
      if signal != 0 { raise(signal) }
    }
  }

  /// Whether one has come, so that what is under way should be given up.
  static var hasCome: Bool { noted != 0 }

  /// Does something on a thread of its own, which may take its time and end with the program.
  static func elsewhere(_ body: @escaping @Sendable () -> Void) {
    Thread.detachNewThread {
      // Signals are for the thread that answers them.
      var all = sigset_t()
      sigfillset(&all)
      pthread_sigmask(SIG_BLOCK, &all, nil)
      body()
    }
  }

  /// Lets a write to a closed pipe, or beyond a limit on the size of files, fail instead of ending
  /// the program in the middle.
  static func failWrites() { _ = ignored }

  /// The signals that this program ignores by its own choice.
  static let ignored: [Int32] = [SIGPIPE, SIGXFSZ].filter { signal in
    var old = sigaction()
    sigaction(signal, nil, &old)
    if old.isIgnored { return false }
    Glibc.signal(signal, SIG_IGN)
    return true
  }

  /// Ends the program as a closed pipe ends other programs: without a word.
  ///
  /// Returns where the program was started to go on.
  static func endByClosedPipe() {
    guard ignored.contains(SIGPIPE) else { return }
    signal(SIGPIPE, SIG_DFL)
    raise(SIGPIPE)
  }
}

extension sigaction {
  /// Whether it lets the signal do nothing.
  var isIgnored: Bool {
    unsafeBitCast(__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// Written by the handler, and read and cleared on the main thread.
nonisolated(unsafe) private var noted: Int32 = 0

/// Runs inside signal handlers: nothing may be called here.
private func noteInterruption(_ signal: Int32) { noted = signal }
