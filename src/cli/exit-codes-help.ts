/** `intervention help exit-codes`. */
export const exitCodesHelp = `Exit codes, for scripts:

    0  done; "show" with findings is done
    1  the fault is ours, or the disk is full
    2  the command was not typed as it must be
    3  there is no such council, event, record or file
    4  refused by the rules, or allowed only as a departure ("why")
    5  somebody else is writing, or has written in the meantime
    6  a check found something
    7  the file or the record is not as it must be
  130  interrupted
`;
