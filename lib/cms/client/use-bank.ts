import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { toBankAddress } from "@/lib/cms/bank-address";
import {
  bankFacets,
  bankPage,
  itemUses,
  type BankFacets,
  type BankPage,
  type BankQuery,
  type ItemUses,
} from "@/lib/cms/bank-schema";
import { cmsKeys } from "@/lib/cms/client/cms-keys";
import { api, type ApiError } from "@/lib/http/client";

/** One page of the bank; while another is under way the last one stays. */
export function useBank(query: BankQuery) {
  return useQuery<BankPage, ApiError>({
    queryKey: cmsKeys.bank(query),
    queryFn: ({ signal }) => api.get(`/api/v1/cms/bank${toBankAddress(query)}`, { output: bankPage, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Authors and tags to choose from. */
export function useBankFacets() {
  return useQuery<BankFacets, ApiError>({
    queryKey: cmsKeys.bankFacets(),
    queryFn: ({ signal }) => api.get("/api/v1/cms/bank/facets", { output: bankFacets, signal }),
  });
}

/** Where an item stands and is asked for. */
export function useItemUses(itemId: string) {
  return useQuery<ItemUses, ApiError>({
    queryKey: cmsKeys.uses(itemId),
    queryFn: ({ signal }) =>
      api.get(`/api/v1/cms/items/${encodeURIComponent(itemId)}/uses`, { output: itemUses, signal }),
  });
}
