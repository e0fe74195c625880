import Foundation

/// Another program that this one has started, until it has been waited for.
///
/// It isn't started by Foundation's `Process`: when that looks through the open files, it can read
/// beyond the end of its buffer.
struct ChildProcess {
  private let id: pid_t
  private let hasOwnGroup: Bool

  /// Starts a program; nil when it can't be started.
  ///
  /// With `isApart`, what is sent to all programs of the terminal, as Ctrl-C is, isn't sent to it.
  /// With `isDetached`, it has no terminal at all.
  /// `variables` are put in the place of its environment's own.
  init?(
    _ path: String, _ arguments: [String], isApart: Bool = false, isDetached: Bool = false,
    variables: [String: String] = [:],
    files: (inout posix_spawn_file_actions_t) -> Void = { _ in }
  ) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    files(&actions)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals that are ignored stay so in a child, and what this program chooses is not for others.
    var usual = sigset_t()
    sigemptyset(&usual)
    for signal in Interruption.ignored { sigaddset(&usual, signal) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setpgroup(&attributes, 0)
    let place = isDetached ? Self.newSession : isApart ? POSIX_SPAWN_SETPGROUP : 0
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | place))
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var environment = Self.environment(with: variables).map { strdup($0) } + [nil]
    defer { (words + environment).forEach { free($0) } }
    var child: pid_t = 0
    guard posix_spawn(&child, path, &actions, &attributes, &words, &environment) == 0 else {
      return nil
    }
    id = child
    hasOwnGroup = isApart || isDetached
  }

  /// Starts a program without the terminal, that reads nothing and whose words nobody hears; nil when
  /// it can't be started.
  init?(silent path: String, _ arguments: [String]) {
    self.init(path, arguments, isDetached: true) { actions in
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
      posix_spawn_file_actions_adddup2(&actions, 1, 2)
    }
  }

  /// POSIX_SPAWN_SETSID of glibc's spawn.h, which Swift doesn't see.
  private static let newSession: Int32 = 0x80

  /// How it ended: as `waitpid` tells; nil while it is at work.
  func status() -> Int32? {
    var status: Int32 = 0
    var ended: pid_t
    repeat { ended = waitpid(id, &status, WNOHANG) } while ended < 0 && errno == EINTR
    if ended == 0 { return nil }
    return ended == id ? status : -1
  }

  /// Waits until it has ended; gives up waiting when `isEnough` says so.
  func end(unless isEnough: () -> Bool) -> Int32? {
    // Most are done at once, and those that aren't take long.
    var pause: UInt32 = 500
    while true {
      if let status = status() { return status }
      if isEnough() { return nil }
      usleep(pause)
      pause = min(20_000, pause * 2)
    }
  }

  /// Sends it a signal, and where it is apart all that it has started too.
  func send(_ signal: Int32) { _ = Glibc.kill(hasOwnGroup ? -id : id, signal) }

  /// Lets it go on alone; nothing is left of it when it ends.
  func leave() {
    let id = id
    Interruption.elsewhere { while waitpid(id, nil, 0) < 0 && errno == EINTR {} }
  }

  /// Stops it at once.
  func kill() {
    send(SIGKILL)
    _ = end { false }
  }

  private static func environment(with variables: [String: String]) -> [String] {
    var result: [String] = []
    var place = environ
    while let variable = place.pointee {
      let text = String(cString: variable)
      if variables[String(text.prefix { $0 != "=" })] == nil { result.append(text) }
      place += 1
    }
    return result + variables.map { "\($0.key)=\($0.value)" }
  }
}
