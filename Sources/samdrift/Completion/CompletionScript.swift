import Glibc

/// What makes a shell ask the program how a word may go on.
///
/// The parser's own scripts know everything beforehand, but no second spelling, and break words with
/// blanks apart in fish.
enum CompletionScript: String, CaseIterable {
  case bash, fish, zsh

  /// The script, as the shell reads it.
  var text: String {
    switch self {
    case .bash:
      #"""
      # Fuldførelse af samdrift i bash. Programmet siger selv, hvad der kan stå.
      _samdrift() {
        local current=${COMP_WORDS[COMP_CWORD]} quote="" line word
        local -a before=("${COMP_WORDS[@]:1:COMP_CWORD-1}")
        case $current in
          [\'\"]*) quote=${current:0:1} current=${current:1} ;;
          *) current=${current//\\/} ;;
        esac
        COMPREPLY=()
        while IFS= read -r line; do
          case $line in
            :fil) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current") ;;
            :mappe) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$current") ;;
            *)
              word=${line%%$'\t'*}
              [[ $quote || $word != *[[:space:]\'\"]* ]] || printf -v word %q "$word"
              COMPREPLY+=("$word")
              ;;
          esac
        done < <("$1" \#(Completion.question) "${before[@]//[\\\"\']/}" "$current" 2>/dev/null)
      }
      complete -F _samdrift samdrift
      """#
    case .fish:
      #"""
      # Fuldførelse af samdrift i fish. Programmet siger selv, hvad der kan stå.
      function __samdrift_proposals
        set -l words (commandline -opc)
        set -l current (string replace -ra '^[\'"]|\\\\' '' -- "$(commandline -ct)")
        $words[1] \#(Completion.question) $words[2..] "$current" 2>/dev/null | while read -l line
          switch $line
            case ':fil'
              __fish_complete_path "$current"
            case ':mappe'
              __fish_complete_directories "$current"
            case '*'
              echo $line
          end
        end
      end
      complete -c samdrift -f -a '(__samdrift_proposals)'
      """#
    case .zsh:
      #"""
      #compdef samdrift
      # Fuldførelse af samdrift i zsh. Programmet siger selv, hvad der kan stå.
      _samdrift() {
        local line word
        local -a proposals
        for line in "${(@f)$("${words[1]}" \#(Completion.question) "${(@Q)words[2,CURRENT-1]}" \
          "${(Q)PREFIX}" 2>/dev/null)}"; do
          case $line in
            '') ;;
            :fil) _files; return ;;
            :mappe) _files -/; return ;;
            *)
              word=${line%%$'\t'*}
              proposals+=("${word//:/\\:}${line#"$word"}")
              ;;
          esac
        done
        proposals=("${(@)proposals/$'\t'/:}")
        _describe samdrift proposals
      }
      if [ "$funcstack[1]" = _samdrift ]; then _samdrift "$@"; else compdef _samdrift samdrift; fi
      """#
    }
  }

  /// The script that a command line asks the parser for; nil where it asks for none, or for one that
  /// the parser must refuse.
  init?(askedForBy words: [String]) {
    let option = "--generate-completion-script"
    guard let first = words.first, first.hasPrefix(option) else { return nil }
    let shell: String
    switch (first, words.count) {
    case (option, 1): shell = getenv("SHELL").map { String(cString: $0) } ?? ""
    case (option, 2): shell = words[1]
    case (_, 1) where first.hasPrefix("\(option)="):
      shell = String(first.dropFirst(option.count + 1))
    default: return nil
    }
    self.init(rawValue: shell.split(separator: "/").last.map(String.init) ?? "")
  }
}
